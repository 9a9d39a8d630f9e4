// What a note was about, in the words that the page had when it was written.

import type { Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';

export function subjectWords(subject: Subject): string {
  if (subject.kind === 'article') return t('articleNotes');
  if (subject.kind === 'source') return subject.name;
  const words = subject.spans.map(
    selectors => selectors.find(selector => selector.type === 'TextQuoteSelector')?.exact ?? '',
  );
  const said = words.filter(word => word !== '').join(' … ');
  return subject.speaker === null ? said : t('speakerAndWords', subject.speaker, said);
}
