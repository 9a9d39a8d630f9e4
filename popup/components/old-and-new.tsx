// The words that a note was written on beside those that stand there now, with every difference marked in both.

import type { Piece } from '../../src/anchoring/types.ts';
import type { Part } from '../../src/anchoring/whereabouts.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { changesWord } from '../view/place-words.ts';

export function OldAndNew({ parts }: { parts: readonly Part[] }) {
  const { language } = usePanel();
  const changes = changesWord(parts.flatMap(({ pieces }) => pieces));
  const isGone = parts.some(({ now }) => now === '');
  return (
    <div class="old-and-new" data-testid="old-and-new">
      {changes !== null && (
        <p class="changes" data-testid="changes">
          {changes}
        </p>
      )}
      {isGone && <p class="changes">{t('partGone')}</p>}
      <div class="sides" lang={language ?? undefined}>
        <figure>
          <figcaption lang={t('uiLanguage')}>{t('wordsThen')}</figcaption>
          {parts.map((part, at) => (
            <blockquote key={at} dir="auto">
              {part.pieces.map((piece, i) => (
                <Old key={i} piece={piece} />
              ))}
            </blockquote>
          ))}
        </figure>
        <figure>
          <figcaption lang={t('uiLanguage')}>{t('wordsNow')}</figcaption>
          {parts.map((part, at) => (
            <blockquote key={at} dir="auto">
              {part.now === '' ? '—' : part.pieces.map((piece, i) => <New key={i} piece={piece} />)}
            </blockquote>
          ))}
        </figure>
      </div>
    </div>
  );
}

function Old({ piece: { was, isEdited } }: { piece: Piece }) {
  return isEdited && was !== '' ? <del>{was}</del> : <span>{was}</span>;
}

function New({ piece: { now, isEdited } }: { piece: Piece }) {
  return isEdited && now !== '' ? <ins>{now}</ins> : <span>{now}</span>;
}
