// Words of the article, shortened where they are long, with the whole of them a click away.

import { useId, useState } from 'preact/hooks';
import { t } from '../../src/ui/words.ts';
import { shorten } from '../view/shorten.ts';

const maxChars = 240;

type Props = { readonly text: string; readonly language: string | null; readonly id?: string };

export function LongText({ text, language, id }: Props) {
  const [isWhole, setWhole] = useState(false);
  const fallbackId = useId();
  const textId = id ?? fallbackId;
  const short = shorten(text, maxChars);
  return (
    <div class="quoted">
      <blockquote id={textId} dir="auto" lang={language ?? undefined}>
        {short === null || isWhole ? text : short}
      </blockquote>
      {short !== null && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          aria-controls={textId}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('showLess') : t('showAll')}
        </button>
      )}
    </div>
  );
}
