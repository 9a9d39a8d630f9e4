// The reader's panel: finds the tab, learns what its session knows, and shows it.

import { t } from '../src/ui/words.ts';
import { ArticleBody } from './components/article-body.tsx';
import { ArticleHead } from './components/article-head.tsx';
import { ExportBar } from './components/export-bar.tsx';
import { MarksSwitch } from './components/marks-switch.tsx';
import { Reservations } from './components/reservations.tsx';
import { SituationBody } from './components/situation-body.tsx';
import { StatusLine } from './components/status-line.tsx';
import { PanelContext } from './state/panel-context.ts';
import { usePanelOf } from './state/use-panel-of.ts';
import { useSession } from './state/use-session.ts';
import { type PanelTab, useTab } from './state/use-tab.ts';
import type { PageView } from './state/watch-session.ts';
import { situation, statusOf } from './view/problem-words.ts';
import { reservations, summary } from './view/summary.ts';

export function App() {
  const tab = useTab(location.href);
  if (tab === undefined) return null;
  if (tab === null) return <NoTab />;
  return <TabPanel tab={tab} />;
}

function TabPanel({ tab }: { tab: PanelTab }) {
  const session = useSession(tab);
  const { view } = session;
  const ready = view.kind === 'session' && view.state.status === 'ready' ? view.state : null;
  const shown = usePanelOf(session, ready);
  const list = shown?.panel.list ?? null;
  const trouble = situation(view);
  return (
    <PanelContext.Provider value={shown?.panel ?? null}>
      <header class="masthead">
        <h1>{t('extensionName')}</h1>
        <a
          class="quiet"
          href="../library/library.html"
          target="_blank"
          rel="noopener"
          data-testid="open-library"
        >
          {t('openLibrary')}
        </a>
        {ready !== null && <MarksSwitch on={ready.marksOn} onChange={session.setMarks} />}
      </header>
      <main>
        {ready !== null && <ArticleHead article={ready.article} />}
        <p key="state" class="state" role="status" data-testid="state" data-status={statusOf(view)}>
          {list === null ? trouble?.title : summary(list.counts)}
        </p>
        <Reservations
          key="reservations"
          sentences={ready === null ? [] : reservations(ready.article, ready.attributions)}
        />
        {trouble !== null && <SituationBody situation={trouble} onRemedy={session.start} />}
        {ready !== null && shown !== null && (
          <ArticleBody key={shown.panel.page.key} list={shown.panel.list} />
        )}
      </main>
      {ready !== null && (
        <footer class="footer">
          <StatusLine notice={shown?.notice ?? null} />
          <ExportBar />
        </footer>
      )}
    </PanelContext.Provider>
  );
}

/** A window in which the browser names us no tab. */
function NoTab() {
  const view: PageView = { kind: 'refused', fault: 'tab-gone' };
  const trouble = situation(view);
  return (
    <main>
      <h1>{t('extensionName')}</h1>
      <p class="state" role="status" data-testid="state" data-status={statusOf(view)}>
        {trouble?.title}
      </p>
      <p class="situation">{trouble?.advice}</p>
    </main>
  );
}
