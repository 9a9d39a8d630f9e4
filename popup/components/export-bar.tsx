// Takes everything about the article out of the browser, as a file of the reader's own.

import { useId } from 'preact/hooks';
import type { Attributions } from '../../src/attribution/types.ts';
import { fileName } from '../../src/exchange/file-name.ts';
import { type Format, formats } from '../../src/exchange/formats.ts';
import { libraryOf } from '../../src/exchange/types.ts';
import { download } from '../../src/ui/download.ts';
import { t } from '../../src/ui/words.ts';
import type { NotesData } from '../state/page-notes.ts';
import { usePanel } from '../state/panel-context.ts';

export function ExportBar({ attributions }: { attributions: Attributions }) {
  const { page, text, notesData, tell } = usePanel();
  const headingId = useId();
  const { annotations, savedTexts, phase } = notesData;
  // A file that is written now would lack the notes, although nothing is wrong with them.
  const isTooEarly = phase === 'opening';
  const save = (format: Format) => {
    const exportedAt = new Date().toISOString();
    const name = fileName(page.title, format.extension);
    const library = libraryOf({ page, exportedAt, text, savedTexts, attributions, annotations });
    download(name, format.mediaType, format.write(library));
    tell(outcome(notesData, name));
  };
  return (
    <section class="export" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('exportHeading')}</h2>
      <button
        type="button"
        class="bordered"
        data-testid="export-markdown"
        disabled={isTooEarly}
        onClick={() => save(formats.markdown)}
      >
        {t('exportMarkdown')}
      </button>
      <button
        type="button"
        class="bordered"
        data-testid="export-json"
        disabled={isTooEarly}
        onClick={() => save(formats.json)}
      >
        {t('exportJson')}
      </button>
      <p>{t('privacy')}</p>
    </section>
  );
}

/** Notes that were read before they could not be reached any more are in the file, as they were then. */
function outcome({ phase, annotations }: NotesData, name: string): string {
  if (phase === 'ready') return t('exported', name);
  return annotations.length === 0 ? t('exportWithoutNotes', name) : t('exportWithEarlierNotes', name);
}
