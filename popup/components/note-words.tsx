// The words of a note, or that it has none: a passage that was only marked.

import { t } from '../../src/ui/words.ts';

export function NoteWords({ id, note }: { id: string; note: string }) {
  if (note === '')
    return (
      <p id={id} class="aside">
        {t('markedOnly')}
      </p>
    );
  return (
    <p id={id} class="note-words" dir="auto">
      {note}
    </p>
  );
}
