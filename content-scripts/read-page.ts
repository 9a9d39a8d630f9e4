// From the page to who said what: reads the article here, has it attributed in the background.

import { type ReadArticle, readSteps } from '../src/article/read-article.ts';
import type { Attributions } from '../src/attribution/types.ts';
import { askBackground } from '../src/messages/send.ts';
import type { SessionState } from '../src/messages/session-state.ts';
import { err, ok, type Result } from '../src/result.ts';
import { runInSlices } from './slices.ts';

export type Reading = ReadArticle & {
  readonly attributions: Attributions;
  /** The page's address when it was read. */
  readonly url: string;
};

/** What the panel is told where there is nothing to mark. */
export type NoReading = Extract<SessionState, { status: 'no-article' | 'failed' }>;

/** How long the reader's click may wait for a page that never comes to rest. */
const idleWaitMs = 500;

export async function readPage(document: Document, signal: AbortSignal): Promise<Result<Reading, NoReading>> {
  await untilIdle();
  // document.URL can be an image of that name.
  const url = document.location.href;
  const read = await tryToRead(document, url, signal);
  if (read === null) return err({ status: 'failed', problem: 'page-unreadable' });
  const { text, language } = read.article;
  if (text === '') return err({ status: 'no-article' });
  const answer = await askBackground('attribute', { text, language });
  const attributions = answer.ok ? answer.value : answer;
  if (!attributions.ok) return err({ status: 'failed', problem: attributions.error });
  return ok({ ...read, attributions: attributions.value, url });
}

/** The page comes first: our walk waits for a moment in which it has nothing to do. */
function untilIdle(): Promise<void> {
  return new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: idleWaitMs }));
}

/** Null where the page trips whoever reads it: it can be built so on purpose; and where `signal` aborts. */
async function tryToRead(document: Document, url: string, signal: AbortSignal): Promise<ReadArticle | null> {
  try {
    return await runInSlices(readSteps(document, url), signal);
  } catch {
    return null;
  }
}

/** A few paragraphs tell whether a text is still there; asking for all of them would cost as much as reading anew. */
const sampleSize = 20;

/**
 * Whether what was read is no longer what the page shows: another address (a fragment apart), or most of the words gone,
 * as after a route change or a re-rendering.
 */
export function isOutdated({ url, article, map }: Reading, document: Document): boolean {
  if (isElsewhere(url, document)) return true;
  const { paragraphs } = article;
  const step = Math.max(1, Math.floor(paragraphs.length / sampleSize));
  const sample = paragraphs.filter((_, index) => index % step === 0);
  return sample.filter(paragraph => map.toRange(paragraph) !== null).length < sample.length / 2;
}

/** Whether the page's address is no longer `url`, a fragment apart. */
export function isElsewhere(url: string, document: Document): boolean {
  return withoutFragment(document.location.href) !== withoutFragment(url);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
