// Keeps what is typed in an editor, and knows whether it is kept: an editor closes only on text that is safe.

import { useRef } from 'preact/hooks';
import type { EditorPlace } from './editor-place.ts';
import type { NoteProblem } from './note-problem.ts';
import { usePanel } from './panel-context.ts';

export type DraftKeeping = {
  /** @param answered called with what came of it, unless something else was typed meanwhile */
  keep(place: EditorPlace, text: string, answered: (problem: NoteProblem | null) => void): Promise<void>;
  /** Resolves when the text typed last is kept; to the problem where it cannot be, also when tried once more. */
  settled(): Promise<NoteProblem | null>;
  /** What was typed last is of no concern any more. */
  forget(): void;
};

type Attempt = () => Promise<NoteProblem | null>;

export function useDraftKeeping(): DraftKeeping {
  const { notes } = usePanel();
  const last = useRef<{ outcome: ReturnType<Attempt>; again: Attempt } | null>(null);
  return {
    async keep(place, text, answered) {
      const again = () => notes.keepDraft(place, text);
      const attempt = { outcome: again(), again };
      last.current = attempt;
      const problem = await attempt.outcome;
      if (last.current === attempt) answered(problem);
    },
    async settled() {
      const attempt = last.current;
      if (attempt === null || (await attempt.outcome) === null) return null;
      // What stood in the way may be gone: notes were opened again, space was made.
      return attempt.again();
    },
    forget() {
      last.current = null;
    },
  };
}
