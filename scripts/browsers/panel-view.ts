// What the panel shows, read by its data-testid hooks and its accessible descriptions, nothing by looks or wording.
// Functions that a page is given to run are sent as text: they see only their arguments.

import type { Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

export type PanelState = { readonly status: string; readonly text: string };
export type PanelSource = { readonly id: string; readonly name: string };
export type PanelQuote = {
  readonly id: string;
  readonly type: string;
  /** As shown: long quotes are shortened until the reader asks for the whole. */
  readonly text: string;
  /** Of the source that it is listed under; null for words that nobody could be given for. */
  readonly sourceId: string | null;
};

/** Selector of a hook that the panel's markup carries for us. */
export function hook(name: string): string {
  return `[data-testid="${name}"]`;
}

/** Null while the panel shows no state yet. */
export async function readState(page: Page): Promise<PanelState | null> {
  const states = await page.$$eval(hook('state'), elements =>
    elements.map(element => ({
      status: element.getAttribute('data-status') ?? '',
      text: (element.textContent ?? '').trim(),
    })),
  );
  return states[0] ?? null;
}

/** Resolves to the state sentence; throws with what the panel says instead when the status does not come. */
export async function waitForStatus(page: Page, status: string, timeoutMs = 20_000): Promise<string> {
  let last: PanelState | null = null;
  const look = async () => {
    last = await readState(page);
    return last?.status === status ? last.text : null;
  };
  return waitFor(`the panel to be "${status}"`, look, timeoutMs).catch((error: Error) => {
    throw new Error(`${error.message} It says: ${last === null ? 'nothing' : JSON.stringify(last)}`);
  });
}

export function readSources(page: Page): Promise<PanelSource[]> {
  return page.$$eval(hook('source'), elements =>
    elements.map(element => {
      const describedBy = element.querySelector('[data-testid="go-to"]')?.getAttribute('aria-describedby');
      return {
        id: element.getAttribute('data-source-id') ?? '',
        name: (document.getElementById(describedBy ?? '')?.textContent ?? '').trim(),
      };
    }),
  );
}

export function readQuotes(page: Page): Promise<PanelQuote[]> {
  return page.$$eval(hook('quote'), elements =>
    elements.map(element => {
      const describedBy = element.querySelector('[data-testid="go-to"]')?.getAttribute('aria-describedby');
      return {
        id: element.getAttribute('data-quote-id') ?? '',
        type: element.getAttribute('data-type') ?? '',
        text: (document.getElementById(describedBy ?? '')?.textContent ?? '').trim(),
        sourceId: element.closest('[data-testid="source"]')?.getAttribute('data-source-id') ?? null,
      };
    }),
  );
}

/**
 * Texts of all saved notes, in the order shown. The database answers after the page does; the panel lets nobody export
 * before, and that tells when it has.
 */
export async function readNotes(page: Page): Promise<string[]> {
  // Not puppeteer's own waiting: for a selector with a pseudo-class it waits for frames, and a hidden tab draws none.
  await waitFor('the panel to let notes be exported', async () =>
    (await page.$(`${hook('export-markdown')}:not(:disabled)`)) === null ? null : true,
  );
  return page.$$eval(hook('note'), elements =>
    elements.map(element => {
      const describedBy = element
        .querySelector('[data-testid="note-edit"]')
        ?.getAttribute('aria-describedby');
      return (document.getElementById(describedBy ?? '')?.textContent ?? '').trim();
    }),
  );
}

export async function areMarksOn(page: Page): Promise<boolean> {
  return (await page.$eval(hook('marks-switch'), element => element.getAttribute('aria-checked'))) === 'true';
}
