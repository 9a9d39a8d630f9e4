// The extension's panel in a tab (popup.html?tab=ID), used as its reader would: reads what it shows, presses its buttons.

import type { DrivenPage, Driver, RealPopup } from './driver.ts';
import { type ItemPlace, itemSelector, type PanelNotes, panelNotes, press } from './panel-notes.ts';
import {
  areMarksOn,
  hook,
  type PanelQuote,
  type PanelSource,
  type PanelState,
  readQuotes,
  readSources,
  readState,
  waitForStatus,
} from './panel-view.ts';
import { waitFor } from './wait.ts';

export type Panel = PanelNotes & {
  readonly tab: DrivenPage;
  state(): Promise<PanelState | null>;
  /** Resolves to the state sentence; throws with what the panel says instead when the status does not come. */
  waitForStatus(status: string, timeoutMs?: number): Promise<string>;
  sources(): Promise<PanelSource[]>;
  quotes(): Promise<PanelQuote[]>;
  /** Presses "go to text". */
  goTo(place: ItemPlace): Promise<void>;
  setMarks(on: boolean): Promise<void>;
  /** Resolves to the path of the exported file. */
  exportAs(format: 'markdown' | 'json'): Promise<string>;
};

/** Opens the panel for the tab of `article`. The toolbar button must have been pressed there: that gives access. */
export async function openPanel(driver: Driver, article: DrivenPage): Promise<Panel> {
  const tabId = await driver.tabIdOf(article);
  const tab = await driver.openExtensionPage(`popup/popup.html?tab=${tabId}`);
  const { page } = tab;
  return {
    ...panelNotes(page),
    tab,
    state: () => readState(page),
    waitForStatus: (status, timeoutMs) => waitForStatus(page, status, timeoutMs),
    sources: () => readSources(page),
    quotes: () => readQuotes(page),
    goTo: place => press(page, `${itemSelector(place)} ${hook('go-to')}`),
    async setMarks(on) {
      if ((await areMarksOn(page)) !== on) await press(page, hook('marks-switch'));
      await waitFor('the switch to turn', async () => ((await areMarksOn(page)) === on ? true : null));
    },
    exportAs: format => driver.download(() => press(page, hook(`export-${format}`))),
  };
}

/** What the real popup says of the page; null while it says nothing yet. */
export function popupState(popup: RealPopup): Promise<PanelState | null> {
  return popup.run((document, selector) => {
    const element = document.querySelector(selector);
    if (element === null) return null;
    return { status: element.getAttribute('data-status') ?? '', text: (element.textContent ?? '').trim() };
  }, hook('state'));
}
