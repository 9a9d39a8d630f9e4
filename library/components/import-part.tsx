// Notes from a file: looked through whole before anything is stored, and stored whole or not at all.

import { useId, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../src/notes/check.ts';
import { faultInWords } from '../../src/ui/fault-in-words.ts';
import { plural, t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { readFile } from '../state/read-file.ts';
import type { ReaderLibrary } from '../state/reader-library.ts';

type Outcome = { readonly message: string; readonly faults: readonly Fault[] };

/** Faults shown one by one; a file that is wrong throughout is told by its beginning. */
const maxShown = 50;

export function ImportPart() {
  const { library } = useStore();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>({ message: '', faults: [] });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setOutcome({ message: t('importReading', file.name), faults: [] });
    setOutcome(await takeIn(library, file));
    // The same file may be chosen again, once it is mended.
    if (field.current !== null) field.current.value = '';
  };
  return (
    <section class="part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('importHeading')}</h2>
      <label for={id}>{t('importLabel')}</label>
      <input
        ref={field}
        id={id}
        type="file"
        accept=".json,.jsonld,.csv,.zip"
        data-testid="import"
        onChange={event => void take(event.currentTarget.files?.[0])}
      />
      <div role="status" data-testid="import-outcome">
        <p>{outcome.message}</p>
        {outcome.faults.length > 0 && (
          <ul class="faults">
            {outcome.faults.slice(0, maxShown).map(({ at, problem }) => (
              <li key={at + problem.join()}>
                <code>{at}</code> {faultInWords(problem)}
              </li>
            ))}
            {outcome.faults.length > maxShown && <li>{t('moreFaults', outcome.faults.length - maxShown)}</li>}
          </ul>
        )}
      </div>
    </section>
  );
}

async function takeIn(library: ReaderLibrary, file: File): Promise<Outcome> {
  const read = await readFile(file, new Date().toISOString());
  if (!read.ok) {
    const { error } = read;
    if (typeof error === 'string') return { message: t('importUnreadable'), faults: [] };
    return { message: t('importFaults', plural('faultCount', error.length)), faults: error };
  }
  const taken = await library.notes?.takeIn(read.value);
  if (!taken?.ok) return { message: t('importFailed'), faults: [] };
  const { added, updated, unchanged, conflicts } = taken.value;
  return { message: t('imported', added, updated, unchanged, conflicts), faults: [] };
}
