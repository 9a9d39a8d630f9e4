// Keeps what is typed in an editor, and knows whether it is kept: an editor closes only on text that is safe.

import { useRef } from 'preact/hooks';
import type { EditorPlace } from './editor-place.ts';
import type { NoteProblem } from './note-problem.ts';
import { usePanel } from './panel-context.ts';

export type DraftKeeping = {
  /** @param answered called with what came of it, unless something else was typed meanwhile */
  keep(place: EditorPlace, text: string, answered: (problem: NoteProblem | null) => void): Promise<void>;
  /** Resolves when the text typed last, up to then, is kept; to the problem where it cannot be, also tried once more. */
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
      for (let attempt = last.current; attempt !== null; attempt = last.current) {
        let problem = await attempt.outcome;
        // What stood in the way may be gone: notes were opened again, space was made. Never over what was typed since.
        if (problem !== null && last.current === attempt) problem = await attempt.again();
        if (last.current === attempt) return problem;
      }
      return null;
    },
    forget() {
      last.current = null;
    },
  };
}
