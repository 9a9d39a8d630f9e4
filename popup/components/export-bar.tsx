// Takes everything about the article, or all notes, out of the browser: as a file of the reader's own, or to the clipboard.

import { useId } from 'preact/hooks';
import { allFormats, type FormatName } from '../../src/exchange/all-formats.ts';
import { fileName } from '../../src/exchange/file-name.ts';
import { download } from '../../src/ui/download.ts';
import { exportWords } from '../../src/ui/export-words.ts';
import { t } from '../../src/ui/words.ts';
import type { NotesData } from '../state/page-notes.ts';
import { usePanel } from '../state/panel-context.ts';
import { useArticleLibrary } from '../state/use-article-library.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { ExportMore } from './export-more.tsx';

export function ExportBar() {
  const { page, notesData, tell } = usePanel();
  const articleLibrary = useArticleLibrary();
  const headingId = useId();
  // A file that is written now would lack the notes, although nothing is wrong with them.
  const isTooEarly = notesData.phase === 'opening';
  const save = (name: FormatName) => {
    const { extension, mediaType, write } = allFormats[name];
    const file = fileName(page.title, extension);
    download(file, mediaType, new Blob([write(articleLibrary(name), exportWords())]));
    tell(outcome(notesData, file));
  };
  return (
    <section class="export" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('exportHeading')}</h2>
      <button
        type="button"
        class="bordered"
        data-testid="export-markdown"
        disabled={isTooEarly}
        onClick={() => save('markdown')}
      >
        {t('exportMarkdown')}
      </button>
      <button
        type="button"
        class="bordered"
        data-testid="export-json"
        disabled={isTooEarly}
        onClick={() => save('library-json')}
      >
        {t('exportJson')}
      </button>
      <p>{t('privacy')}</p>
      <BackupReminder />
      <ExportMore isTooEarly={isTooEarly} saveArticle={save} />
    </section>
  );
}

/** Notes that were read before they could not be reached any more are in the file, as they were then. */
function outcome({ phase, annotations }: NotesData, name: string): string {
  if (phase === 'ready') return t('exported', name);
  return annotations.length === 0 ? t('exportWithoutNotes', name) : t('exportWithEarlierNotes', name);
}
