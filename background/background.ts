// Entry of the service worker (Chrome) and event page (Firefox). Keeps no state: both stop it whenever they like.
// Every listener is added while this file runs, or the browser would not wake us for it.

import browser from 'webextension-polyfill';
import { readArticle } from '../src/article/read-article.ts';
import { count, empty, matching, nullable, object, text } from '../src/messages/checks.ts';
import { pageCopy } from '../src/messages/page-copy-checks.ts';
import type { PanelToBackground, SessionToBackground } from '../src/messages/protocol.ts';
import { askSession } from '../src/messages/send.ts';
import { type Handlers, ownOrigin, serve } from '../src/messages/serve.ts';
import { err, ok } from '../src/result.ts';
import { prefixPattern } from '../src/ui/marks.ts';
import { highlightStyle } from './highlight-style.ts';
import { keepCopy } from './keep-copy.ts';
import { openPanel } from './open-panel.ts';
import { maxTextLength, runEngine } from './run-engine.ts';
import { startSession } from './start-session.ts';
import { tidyNotes } from './tidy-notes.ts';

/** Browsers load addresses of two million characters, and pages write them. */
const maxUrlChars = 2_100_000;

const handlers: Handlers<SessionToBackground & PanelToBackground> = {
  readArticle: {
    callers: ['session'],
    check: object({ copy: pageCopy, url: text(maxUrlChars), story: nullable(count) }),
    run: ({ copy, url, story }) => {
      try {
        return ok(readArticle(copy, url, story));
      } catch {
        // A page can be built to trip its reader, and a copy be no page's.
        return err('page-unreadable' as const);
      }
    },
  },
  attribute: {
    callers: ['session'],
    // Well beyond the engine's limit, so that a text that is too long is told so instead of getting no answer.
    check: object({ text: text(maxTextLength * 10), language: nullable(text(100)) }),
    run: ({ text, language }) => runEngine(text, language),
  },
  insertStyle: {
    callers: ['session'],
    check: object({ prefix: matching(prefixPattern) }),
    run: async ({ prefix }, { tabId }) => {
      if (tabId === null) return err('refused' as const);
      try {
        await browser.scripting.insertCSS({
          // The text may stand in a frame of the page's origin. The names are nobody else's.
          target: { tabId, allFrames: true },
          origin: styleOrigin(),
          css: highlightStyle(prefix),
        });
        return ok(null);
      } catch {
        return err('refused' as const);
      }
    },
  },
  openPanel: {
    callers: ['session'],
    check: empty,
    run: async (_, { tabId }) => (tabId === null ? err('refused' as const) : ok(await openPanel(tabId))),
  },
  writeCopy: {
    callers: ['own'],
    check: empty,
    run: keepCopy,
  },
  startSession: {
    callers: ['own'],
    check: object({ tabId: count }),
    run: ({ tabId }) => startSession(tabId),
  },
};

/**
 * Firefox takes a page's highlight styles into shadow trees only where they are the reader's own; Chromium takes all, but
 * paints no fill of the reader's own.
 */
function styleOrigin(): 'USER' | 'AUTHOR' {
  return 'getBrowserInfo' in browser.runtime ? 'USER' : 'AUTHOR';
}

serve(handlers, ownOrigin());

browser.runtime.onStartup.addListener(() => void tidyNotes());
browser.runtime.onInstalled.addListener(() => void tidyNotes());

browser.commands.onCommand.addListener(async (command, tab) => {
  if (command !== 'next-quote' && command !== 'previous-quote') return;
  const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tabId === undefined) return;
  const ask = { direction: command === 'next-quote' ? 'next' : 'previous' } as const;
  const answer = await askSession(tabId, 'step', ask);
  // The command is the reader's own act on this page, as the toolbar click is: it may be the first one.
  if (!answer.ok && (await startSession(tabId)).ok) await askSession(tabId, 'step', ask);
});
