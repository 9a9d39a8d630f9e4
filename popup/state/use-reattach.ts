// Gives a note other words of the page: those that its own became, one of several places, or what the reader selected.

import { describeSpan } from '../../src/anchoring/describe-span.ts';
import { fitSubject } from '../../src/notes/fit-subject.ts';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import type { Span } from '../../src/text/span.ts';
import { t } from '../../src/ui/words.ts';
import { failed } from '../view/note-words.ts';
import { usePanel } from './panel-context.ts';
import { useSelectedSpan } from './use-selected-span.ts';

export type Reattach = {
  /** Says what came of it, and offers the way back. */
  to(spans: readonly Span[]): Promise<void>;
  /** To what is selected in the page; says so where nothing is. */
  toSelection(): Promise<void>;
};

export function useReattach(annotation: Annotation): Reattach {
  const { notes, text, tell, focusOnNote } = usePanel();
  const selectedSpan = useSelectedSpan();
  const { subject } = annotation;

  async function put(note: Annotation, wanted: Subject): Promise<Annotation | null> {
    const saved = await notes.save({ ...note, subject: fitSubject(wanted) }, note);
    if (!saved.ok) tell(failed('noteNotSaved', saved.error));
    return saved.ok ? saved.value : null;
  }

  async function to(spans: readonly Span[]): Promise<void> {
    if (!('spans' in subject)) return;
    const moved = await put(annotation, {
      ...subject,
      spans: spans.map(span => describeSpan(text, span)),
    });
    if (moved === null) return;
    tell(t('noteAttached'), async () => {
      if ((await put(moved, subject)) === null) return;
      tell(t('noteDetached'));
      focusOnNote(annotation.id);
    });
    focusOnNote(annotation.id);
  }

  return {
    to,
    async toSelection() {
      const span = await selectedSpan();
      if (span !== null) await to([span]);
    },
  };
}
