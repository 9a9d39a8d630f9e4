// Who said it and how, as fields: of a quote that is put right, and of one that was missed.

import { useId, useState } from 'preact/hooks';
import type { QuoteType, SourceKind } from '../../src/attribution/types.ts';
import type { NamedSource } from '../../src/notes/library.ts';
import { maxLabelChars } from '../../src/notes/limits.ts';
import { kindWord, typeWord } from '../../src/ui/kind-words.ts';
import { SelectField } from '../../src/ui/select-field.tsx';
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
  const nameId = useId();
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
      <SelectField
        label={t('fieldType')}
        testId="field-type"
        value={type}
        choices={types.map(each => [each, typeWord(each)])}
        onChoose={setType}
      />
      <SelectField
        label={t('fieldSource')}
        testId="field-source"
        value={chosen}
        choices={[
          [nobody, t('unknownSpeaker')],
          ...known.map(each => [each.name, each.name] as const),
          [other, t('otherSource')],
        ]}
        onChoose={setChosen}
      />
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
          <SelectField
            label={t('fieldKind')}
            testId="field-kind"
            value={kind}
            choices={kinds.map(each => [each, kindWord(each)])}
            onChoose={setKind}
          />
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
