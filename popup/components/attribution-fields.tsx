// Who said it and how, as fields: of a quote that is put right, and of one that was missed.

import { useId, useState } from 'preact/hooks';
import type { QuoteType, SourceKind } from '../../src/attribution/types.ts';
import type { NamedSource } from '../../src/notes/library.ts';
import { maxLabelChars } from '../../src/notes/limits.ts';
import { kindWord, typeWord } from '../../src/ui/kind-words.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';

export type Attribution = { readonly type: QuoteType; readonly source: NamedSource | null };

type Props = {
  readonly given: Attribution;
  readonly saveLabel: string;
  readonly onSave: (wanted: Attribution) => void;
};

const types: readonly QuoteType[] = ['direct', 'mixed', 'indirect'];
const kinds: readonly SourceKind[] = ['person', 'organization', 'group', 'document', 'unnamed'];

/** Choices of the list beside the names, which cannot begin so. */
const nobody = '\u0000nobody';
const other = '\u0000other';

export function AttributionFields({ given, saveLabel, onSave }: Props) {
  const { list } = usePanel();
  const [typeId, sourceId, nameId, kindId] = [useId(), useId(), useId(), useId()];
  const [type, setType] = useState(given.type);
  const [chosen, setChosen] = useState(given.source?.name ?? nobody);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SourceKind>('person');
  const known = list.sources.map(({ source }) => source);
  const source = (): NamedSource | null => {
    if (chosen === nobody) return null;
    if (chosen === other) return { name: name.trim(), kind, role: null };
    const found = known.find(each => each.name === chosen);
    return found === undefined ? given.source : { name: found.name, kind: found.kind, role: found.role };
  };
  const isMissingName = chosen === other && name.trim() === '';
  return (
    <div class="fields" data-testid="attribution-fields">
      <label for={typeId}>{t('fieldType')}</label>
      <select
        id={typeId}
        data-testid="field-type"
        value={type}
        onChange={event => setType(event.currentTarget.value as QuoteType)}
      >
        {types.map(each => (
          <option key={each} value={each}>
            {typeWord(each)}
          </option>
        ))}
      </select>
      <label for={sourceId}>{t('fieldSource')}</label>
      <select
        id={sourceId}
        data-testid="field-source"
        value={chosen}
        onChange={event => setChosen(event.currentTarget.value)}
      >
        <option value={nobody}>{t('unknownSpeaker')}</option>
        {known.map(each => (
          <option key={each.id} value={each.name}>
            {each.name}
          </option>
        ))}
        <option value={other}>{t('otherSource')}</option>
      </select>
      {chosen === other && (
        <>
          <label for={nameId}>{t('fieldName')}</label>
          <input
            id={nameId}
            type="text"
            dir="auto"
            maxLength={maxLabelChars}
            data-testid="field-name"
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
          <label for={kindId}>{t('fieldKind')}</label>
          <select
            id={kindId}
            data-testid="field-kind"
            value={kind}
            onChange={event => setKind(event.currentTarget.value as SourceKind)}
          >
            {kinds.map(each => (
              <option key={each} value={each}>
                {kindWord(each)}
              </option>
            ))}
          </select>
        </>
      )}
      <button
        type="button"
        class="bordered"
        data-testid="save-attribution"
        disabled={isMissingName}
        onClick={() => onSave({ type, source: source() })}
      >
        {saveLabel}
      </button>
    </div>
  );
}
