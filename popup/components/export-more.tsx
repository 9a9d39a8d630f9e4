// All formats, for this article or the whole library, and the notes for the clipboard.

import { useState } from 'preact/hooks';
import { allFormats, type FormatName } from '../../src/exchange/all-formats.ts';
import { copyText } from '../../src/ui/clipboard.ts';
import { exportWords } from '../../src/ui/export-words.ts';
import { FormatField } from '../../src/ui/format-field.tsx';
import { SelectField } from '../../src/ui/select-field.tsx';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useArticleLibrary } from '../state/use-article-library.ts';
import { useWholeLibrary } from '../state/use-whole-library.ts';

type Scope = 'article' | 'library';
type Props = { readonly isTooEarly: boolean; readonly saveArticle: (format: FormatName) => void };

export function ExportMore({ isTooEarly, saveArticle }: Props) {
  const { tell } = usePanel();
  const articleLibrary = useArticleLibrary();
  const saveAll = useWholeLibrary();
  const [format, setFormat] = useState<FormatName>('markdown');
  const [scope, setScope] = useState<Scope>('article');
  const copyNotes = async () => {
    const text = allFormats.markdown.write(articleLibrary('markdown'), exportWords());
    tell((await copyText(text)) ? t('notesCopied') : t('notCopied'));
  };
  return (
    <details class="more" data-testid="export-more">
      <summary>{t('exportMore')}</summary>
      <div class="fields">
        <FormatField format={format} onChoose={setFormat} />
        <SelectField
          label={t('exportScope')}
          testId="export-scope"
          value={scope}
          choices={[
            ['article', t('exportThisArticle')],
            ['library', t('exportWholeLibrary')],
          ]}
          onChoose={setScope}
        />
      </div>
      <div class="editor-buttons">
        <button
          type="button"
          class="bordered"
          data-testid="export-chosen"
          disabled={isTooEarly}
          onClick={() => (scope === 'article' ? saveArticle(format) : void saveAll(format))}
        >
          {t('exportAll')}
        </button>
        <button
          type="button"
          class="quiet"
          data-testid="copy-notes"
          disabled={isTooEarly}
          onClick={copyNotes}
        >
          {t('copyNotes')}
        </button>
      </div>
    </details>
  );
}
