// The whole library as a file, or what the search found of it: the notes on a source, those with a tag, those of a site.

import { useId, useState } from 'preact/hooks';
import type { FormatName } from '../../src/exchange/all-formats.ts';
import { isNarrowed } from '../../src/notes/search/entry.ts';
import { FormatField } from '../../src/ui/format-field.tsx';
import { SelectField } from '../../src/ui/select-field.tsx';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { saveLibrary } from '../state/save-library.ts';
import type { Search } from '../state/use-search.ts';

type Scope = 'found' | 'library';

export function ExportPart({ search }: { search: Search }) {
  const { library, data } = useStore();
  const id = useId();
  const [format, setFormat] = useState<FormatName>('markdown');
  const [scope, setScope] = useState<Scope>('library');
  const [outcome, setOutcome] = useState('');
  const { typed, filters } = search;
  const isFound = scope === 'found' && isNarrowed(typed, filters);
  const save = async () => {
    setOutcome(t('exportWriting'));
    const only = isFound ? await library.idsOf(typed, filters) : null;
    setOutcome(await saveLibrary(library, format, only));
  };
  return (
    <section class="part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('exportHeading')}</h2>
      {isNarrowed(typed, filters) && (
        <SelectField
          label={t('exportScope')}
          testId="export-scope"
          value={scope}
          choices={[
            ['library', t('exportWholeLibrary')],
            ['found', t('exportFound')],
          ]}
          onChoose={setScope}
        />
      )}
      <FormatField format={format} onChoose={setFormat} />
      <div class="row">
        <button
          type="button"
          class="bordered"
          data-testid="export"
          disabled={data.count === 0 || (isFound && search.shown?.total === 0)}
          onClick={save}
        >
          {t('exportAll')}
        </button>
      </div>
      <p role="status" data-testid="export-outcome">
        {outcome}
      </p>
    </section>
  );
}
