// Tags of a note, and what the reader found out about its quote.

import { useId, useState } from 'preact/hooks';
import { maxTagChars, maxTags } from '../../src/notes/limits.ts';
import type { Annotation, CheckStatus, FactCheck } from '../../src/notes/types.ts';
import { checkWord } from '../../src/ui/check-words.ts';
import { OutsideLink } from '../../src/ui/outside-link.tsx';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { failed } from '../view/note-words.ts';

type Props = { readonly annotation: Annotation; readonly describedBy: string };

export function NoteDetails({ annotation, describedBy }: Props) {
  const { tags, factCheck } = annotation;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {(tags.length > 0 || factCheck !== null) && (
        <p class="what" data-testid="note-labels">
          {factCheck !== null && <strong>{checkWord(factCheck.status)}</strong>}
          {factCheck?.evidenceUrl && <OutsideLink url={factCheck.evidenceUrl}>{t('evidence')}</OutsideLink>}
          {tags.map(tag => (
            <bdi key={tag} class="tag">
              {tag}
            </bdi>
          ))}
        </p>
      )}
      <details
        class="item-more"
        data-testid="note-more"
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary aria-describedby={describedBy}>{t('tagsAndCheck')}</summary>
        {isOpen && <Fields annotation={annotation} />}
      </details>
    </>
  );
}

type Typed = { readonly tags?: string; readonly status?: CheckStatus | ''; readonly url?: string };

const statuses: readonly CheckStatus[] = ['to-check', 'confirmed', 'wrong'];

function Fields({ annotation }: { annotation: Annotation }) {
  const { notes, tell } = usePanel();
  const [tagsId, statusId, urlId, hintId] = [useId(), useId(), useId(), useId()];
  // Only what was typed: it stays when the note is changed in another window meanwhile, and the rest follows.
  const [typed, setTyped] = useState<Typed>({});
  const tags = typed.tags ?? annotation.tags.join(', ');
  const status = typed.status ?? annotation.factCheck?.status ?? '';
  const url = typed.url ?? annotation.factCheck?.evidenceUrl ?? '';
  const type = (changed: Typed) => setTyped(before => ({ ...before, ...changed }));
  const isAddress = url.trim() === '' || /^https?:\/\/\S+$/i.test(url.trim());
  const save = async () => {
    const factCheck: FactCheck | null = status === '' ? null : { status, evidenceUrl: url.trim() || null };
    const saved = await notes.save({ ...annotation, tags: tagsOf(tags), factCheck }, annotation);
    if (saved.ok) setTyped({});
    tell(saved.ok ? t('noteSaved') : failed('noteNotSaved', saved.error));
  };
  return (
    <div class="fields">
      <label for={tagsId}>{t('fieldTags')}</label>
      <input
        id={tagsId}
        type="text"
        dir="auto"
        data-testid="field-tags"
        value={tags}
        onInput={event => type({ tags: event.currentTarget.value })}
      />
      <label for={statusId}>{t('fieldCheck')}</label>
      <select
        id={statusId}
        data-testid="field-check"
        value={status}
        onChange={event => type({ status: event.currentTarget.value as CheckStatus | '' })}
      >
        <option value="">{t('notChecked')}</option>
        {statuses.map(each => (
          <option key={each} value={each}>
            {checkWord(each)}
          </option>
        ))}
      </select>
      {status !== '' && (
        <>
          <label for={urlId}>{t('fieldEvidence')}</label>
          <input
            id={urlId}
            type="url"
            data-testid="field-evidence"
            aria-invalid={!isAddress}
            aria-describedby={isAddress ? undefined : hintId}
            value={url}
            onInput={event => type({ url: event.currentTarget.value })}
          />
          {!isAddress && (
            <p id={hintId} class="hint">
              {t('evidenceHint')}
            </p>
          )}
        </>
      )}
      <button type="button" class="bordered" data-testid="save-details" disabled={!isAddress} onClick={save}>
        {t('saveDetails')}
      </button>
    </div>
  );
}

/** Parted by commas; each once, as the reader wrote it first. */
function tagsOf(typed: string): readonly string[] {
  const tags = typed.split(',').map(tag => tag.trim().slice(0, maxTagChars));
  return [...new Set(tags.filter(tag => tag !== ''))].slice(0, maxTags);
}
