// What a note was about, in the words that the page had when it was written.

import { subjectWords as savedWords } from '../../src/exchange/passages.ts';
import type { Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';

export function subjectWords(subject: Subject): string {
  if (subject.kind === 'article') return t('articleNotes');
  const words = savedWords(subject);
  return subject.kind === 'quote' && subject.speaker !== null
    ? t('speakerAndWords', subject.speaker, words)
    : words;
}
