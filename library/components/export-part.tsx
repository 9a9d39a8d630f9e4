// The whole library as a file, in a form for another program.

import { useId, useState } from 'preact/hooks';
import type { FormatName } from '../../src/exchange/all-formats.ts';
import { FormatField } from '../../src/ui/format-field.tsx';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { saveLibrary } from '../state/save-library.ts';

export function ExportPart() {
  const { library, data } = useStore();
  const id = useId();
  const [format, setFormat] = useState<FormatName>('markdown');
  const [outcome, setOutcome] = useState('');
  const save = async () => {
    setOutcome(t('exportWriting'));
    setOutcome(await saveLibrary(library, format));
  };
  return (
    <section class="part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('exportAllHeading')}</h2>
      <FormatField format={format} onChoose={setFormat} />
      <div class="row">
        <button
          type="button"
          class="bordered"
          data-testid="export"
          disabled={data.count === 0}
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
