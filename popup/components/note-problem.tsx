// Why a note could not be saved, and the ways on. The text stays in the field whatever the reader picks.

import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import type { NoteProblem as Problem } from '../state/note-problem.ts';
import type { NoteEditing } from '../state/use-note-editor.ts';
import { saveProblem } from '../view/note-words.ts';

type Props = { readonly problem: Problem; readonly editing: NoteEditing };

export function NoteProblem({ problem, editing }: Props) {
  return (
    <div class="problem" role="alert" data-testid="note-problem">
      <p>{saveProblem(problem)}</p>
      {problem.kind === 'deleted' && (
        <button type="button" class="quiet" onClick={() => editing.save(null)}>
          {t('saveAsNew')}
        </button>
      )}
      {problem.kind === 'conflict' && <Conflict theirs={problem.theirs} editing={editing} />}
    </div>
  );
}

/** Both texts stay in sight: the other one here, the reader's own in the field above. */
function Conflict({ theirs, editing }: { theirs: Annotation; editing: NoteEditing }) {
  return (
    <>
      <p class="problem-label">{t('conflictTheirs')}</p>
      <p class="note-words" dir="auto" data-testid="note-theirs">
        {theirs.note}
      </p>
      <div class="editor-buttons">
        <button type="button" class="quiet" data-testid="conflict-both" onClick={() => editing.save(null)}>
          {t('conflictKeepBoth')}
        </button>
        <button type="button" class="quiet" data-testid="conflict-mine" onClick={() => editing.save(theirs)}>
          {t('conflictUseMine')}
        </button>
        <button type="button" class="quiet" data-testid="conflict-theirs" onClick={editing.discard}>
          {t('conflictUseTheirs')}
        </button>
      </div>
    </>
  );
}
