// One quote for the clipboard, with who said it and where it stands, in the style that the reader needs.

import { useId } from 'preact/hooks';
import type { CitationStyle } from '../../src/exchange/citation.ts';
import { copyQuote } from '../../src/exchange/copy-quote.ts';
import { asCorrected } from '../../src/exchange/outline.ts';
import { copyText } from '../../src/ui/clipboard.ts';
import { exportWords } from '../../src/ui/export-words.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useArticleLibrary } from '../state/use-article-library.ts';

const styles = ['plain', 'apa', 'chicago'] as const satisfies readonly CitationStyle[];

type Props = { readonly quoteId: string; readonly describedBy: string };

export function CopyQuote({ quoteId, describedBy }: Props) {
  const { text, tell } = usePanel();
  const labelId = useId();
  const articleLibrary = useArticleLibrary();
  const copy = async (style: CitationStyle) => {
    // As it is read, and as the panel shows it: with corrections from other addresses of the story too.
    const [given] = articleLibrary('markdown').articles;
    const article = given && asCorrected(given, text);
    const quote = article?.quotes.find(({ id }) => id === quoteId);
    const isCopied = article && quote && (await copyText(copyQuote(article, quote, style, exportWords())));
    tell(isCopied ? t('quoteCopied') : t('notCopied'));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, these are buttons.
    <div role="group" class="copy" aria-labelledby={labelId} aria-describedby={describedBy}>
      <span id={labelId} class="label">
        {t('copyQuote')}
      </span>
      {styles.map(style => (
        <button
          key={style}
          type="button"
          class="quiet"
          data-testid={`copy-${style}`}
          onClick={() => void copy(style)}
        >
          {styleWord(style)}
        </button>
      ))}
    </div>
  );
}

function styleWord(style: CitationStyle): string {
  const words: Record<CitationStyle, string> = {
    plain: t('citePlain'),
    apa: t('citeApa'),
    chicago: t('citeChicago'),
  };
  return words[style];
}
