// The field in which a note is written, with what can be done with the text.

import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../src/ui/words.ts';
import type { NoteEditing } from '../state/use-note-editor.ts';
import { isOvertaken } from '../view/note-words.ts';
import { NoteProblem } from './note-problem.tsx';

type Props = {
  readonly id: string;
  readonly editing: NoteEditing;
  /** Id of the element that says what the note is about. */
  readonly describedBy: string;
};

export function NoteEditor({ id, editing, describedBy }: Props) {
  const fieldId = useId();
  const hintId = useId();
  const editor = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { status, edited, text, problem } = editing;
  useEffect(() => {
    if (status !== 'open') return;
    // First the whole of it, so that the buttons are in sight too.
    editor.current?.scrollIntoView({ block: 'nearest' });
    field.current?.focus({ preventScroll: true });
  }, [status]);
  return (
    <div ref={editor} id={id} class="editor">
      <label for={fieldId}>{edited === null ? t('newNote') : t('changeNote')}</label>
      <textarea
        ref={field}
        id={fieldId}
        rows={3}
        dir="auto"
        data-testid="note-text"
        aria-describedby={`${describedBy} ${hintId}`}
        disabled={status !== 'open'}
        value={text}
        onInput={event => editing.type(event.currentTarget.value)}
        onKeyDown={event => onKey(event, editing)}
      />
      <p id={hintId} class="hint">
        {hintFor(editing)}
      </p>
      {problem !== null && <NoteProblem problem={problem} editing={editing} />}
      <EditorButtons editing={editing} />
    </div>
  );
}

/** "Kept as you type" is said only where it is so. */
function hintFor({ status, problem }: NoteEditing): string {
  if (status === 'loading') return t('noteLoading');
  return problem === null || isOvertaken(problem) ? t('noteHint', saveKeys()) : t('noteKeys', saveKeys());
}

function EditorButtons({ editing }: { editing: NoteEditing }) {
  const { status, edited, text, problem } = editing;
  const isOpen = status === 'open';
  const isEmpty = text.trim() === '';
  const isTouched = text !== (edited?.note ?? '');
  return (
    <div class="editor-buttons">
      <button
        type="button"
        class="primary"
        data-testid="note-save"
        // Over somebody else's version it would only be refused: the ways on stand above.
        disabled={!isOpen || isEmpty || isOvertaken(problem)}
        onClick={() => editing.save()}
      >
        {status === 'saving' ? t('saving') : t('saveNote')}
      </button>
      <button type="button" class="quiet" data-testid="note-close" onClick={editing.close}>
        {t('closeEditor')}
      </button>
      {isTouched && (
        <button
          type="button"
          class="quiet"
          data-testid="note-discard"
          disabled={!isOpen}
          onClick={editing.discard}
        >
          {t('discardDraft')}
        </button>
      )}
    </div>
  );
}

function onKey(event: KeyboardEvent, editing: NoteEditing): void {
  // While an input method composes, Enter and Escape belong to it.
  if (event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void editing.save();
  } else if (event.key === 'Escape') {
    // Unhandled it would close the whole popup.
    event.preventDefault();
    event.stopPropagation();
    editing.close();
  }
}

function saveKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘↩' : t('keysCtrlEnter');
}
