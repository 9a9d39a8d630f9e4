// The library page: search and list of all notes, backup, export, import, settings; or the reason why there is nothing
// to be shown.

import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../src/ui/words.ts';
import { BackupBar } from './components/backup-bar.tsx';
import { DeletedPart } from './components/deleted-part.tsx';
import { ExportPart } from './components/export-part.tsx';
import { ImportPart } from './components/import-part.tsx';
import { NoteList } from './components/note-list.tsx';
import { RecoveryBar } from './components/recovery-bar.tsx';
import { SearchForm } from './components/search-form.tsx';
import { SettingsPart } from './components/settings-part.tsx';
import { Trouble } from './components/trouble.tsx';
import { UnfinishedPart } from './components/unfinished-part.tsx';
import { LibraryContext } from './state/library-context.ts';
import { type LibraryData, noLibrary, ReaderLibrary } from './state/reader-library.ts';
import { useSearch } from './state/use-search.ts';

export function App() {
  const store = useLibrary();
  if (store === null) return null;
  const { data, library } = store;
  return (
    <LibraryContext.Provider value={store}>
      <header class="masthead">
        <h1>{t('libraryTitle')}</h1>
        {data.phase === 'ready' && data.count !== null && (
          <p class="count" data-testid="note-count">
            {plural('noteCount', data.count)}
          </p>
        )}
      </header>
      <main>
        <RecoveryBar />
        {data.phase === 'opening' && (
          <p class="state" role="status">
            {t('libraryOpening')}
          </p>
        )}
        {data.phase === 'ready' && <Ready />}
        {data.phase !== 'opening' && data.phase !== 'ready' && (
          <Trouble fault={data.phase} onRetry={() => void library.open()} />
        )}
      </main>
    </LibraryContext.Provider>
  );
}

function Ready() {
  const search = useSearch();
  return (
    <>
      <BackupBar />
      <SearchForm search={search} />
      <NoteList search={search} />
      <UnfinishedPart />
      <DeletedPart />
      <ExportPart search={search} />
      <ImportPart />
      <SettingsPart />
    </>
  );
}

function useLibrary(): { library: ReaderLibrary; data: LibraryData } | null {
  const [store, setStore] = useState<{ library: ReaderLibrary; data: LibraryData } | null>(null);
  useEffect(() => {
    const library: ReaderLibrary = new ReaderLibrary(data => setStore({ library, data }));
    setStore({ library, data: noLibrary });
    void library.open();
    return () => library.close();
  }, []);
  return store;
}
