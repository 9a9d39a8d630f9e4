// From the page to who said what: copies the page here, has the article found and attributed in the background.

import { type CopiedPage, copySteps } from '../src/article/copy-page.ts';
import { placeText } from '../src/article/places.ts';
import type { TextMap } from '../src/article/text-map.ts';
import type { Article } from '../src/article/types.ts';
import type { Attributions } from '../src/attribution/types.ts';
import type { Ask, Reply, SessionToBackground } from '../src/messages/protocol.ts';
import { askBackground, type SendFault } from '../src/messages/send.ts';
import type { SessionState } from '../src/messages/session-state.ts';
import { err, ok, type Result } from '../src/result.ts';
import { within } from '../src/within.ts';
import { runInSlices } from './slices.ts';
import { findStories, storyInView } from './stories.ts';
import { findTextDocument } from './text-document.ts';

export type PageText = {
  readonly article: Article;
  /** Places of `article.text` in the live page. */
  readonly map: TextMap;
  /** Open shadow roots of the page. */
  readonly shadows: readonly ShadowRoot[];
  /** The page's own, or that of a frame in it. */
  readonly document: Document;
  /** See findStories(); the one of them that was read, where there are several. */
  readonly stories: readonly Element[];
  readonly story: Element | undefined;
  /** The address of that document when it was read, and of the page. */
  readonly url: string;
  readonly pageUrl: string;
  /** In milliseconds since the page was opened. */
  readonly readAt: number;
};

export type Reading = PageText & { readonly attributions: Attributions };

/** What the panel is told where there is nothing to mark. */
export type NoReading = Extract<SessionState, { status: 'no-article' | 'failed' }>;

/** How long the reader's click may wait for a page that never comes to rest. */
const idleWaitMs = 500;

/** The article with its places in the page; who said what is asked for by attribute(). */
export async function readText(
  document: Document,
  signal: AbortSignal,
): Promise<Result<PageText, NoReading>> {
  await untilShown(document, signal);
  await untilIdle();
  try {
    return await readShown(document, signal);
  } catch {
    // The page trips whoever reads it: it can be built so on purpose.
    return unreadable;
  }
}

const unreadable = err({ status: 'failed', problem: 'page-unreadable' } as const);

async function readShown(page: Document, signal: AbortSignal): Promise<Result<PageText, NoReading>> {
  // document.URL can be an image of that name.
  const pageUrl = page.location.href;
  const { document, isInForeignFrame } = findTextDocument(page);
  const url = addressOf(document) ?? pageUrl;
  const stories = findStories(document);
  const copied = await copyStory(document, storyInView(stories), signal);
  if (copied === null) return unreadable;
  const { copy, nodes, shadows, story } = copied;
  const at = story === undefined ? null : nodes.indexOf(story);
  const answer = await askSurely('readArticle', { copy, url, story: at }, signal);
  if (signal.aborted) return unreadable;
  if (!answer.ok) return err({ status: 'failed', problem: answer.error });
  if (!answer.value.ok) return unreadable;
  const { article, places } = answer.value.value;
  if (article.text === '' || (isInForeignFrame && !article.detected))
    return err({ status: 'no-article', isInForeignFrame });
  const map = placeText(article.text, places, nodes);
  const readAt = performance.now();
  return ok({ article, map, shadows, document, stories, story, url, pageUrl, readAt });
}

type CopiedStory = CopiedPage & { readonly story: Element | undefined };

/** The page as a whole where the story is beyond the bounds of a copy. Null where `signal` aborts. */
async function copyStory(
  document: Document,
  story: Element | undefined,
  signal: AbortSignal,
): Promise<CopiedStory | null> {
  const copied = await runInSlices(copySteps(document, story), signal);
  if (copied === null) return null;
  const isThere = story === undefined || copied.nodes.includes(story);
  return isThere ? { ...copied, story } : copyStory(document, undefined, signal);
}

/** Null where it has none of its own, as a frame that the page filled by itself. */
function addressOf({ location }: Document): string | null {
  return /^(?:https?|file):/.test(location.href) ? location.href : null;
}

export async function attribute(text: PageText, signal: AbortSignal): Promise<Result<Reading, NoReading>> {
  const { text: words, language } = text.article;
  const answer = await askSurely('attribute', { text: words, language }, signal);
  const attributions = answer.ok ? answer.value : answer;
  if (!attributions.ok) return err({ status: 'failed', problem: attributions.error });
  return ok({ ...text, attributions: attributions.value });
}

/** Many times what the longest article takes. */
const answerLimitMs = 10_000;

/**
 * Asked once more where the question was lost: nobody would be told that the page is still waiting. Unless nobody waits, after
 * `signal` aborts.
 */
async function askSurely<N extends 'readArticle' | 'attribute'>(
  name: N,
  ask: Ask<SessionToBackground, N>,
  signal: AbortSignal,
): Promise<Result<Reply<SessionToBackground, N>, SendFault>> {
  const first = await within(answerLimitMs, askBackground(name, ask));
  if (first !== 'late') return first;
  return signal.aborted ? err('no-answer') : askBackground(name, ask);
}

/** A page can be loaded before anybody goes to it, and then it may never be shown. */
function untilShown(document: Document, signal: AbortSignal): Promise<void> {
  // Only Chromium does so.
  if ((document as { readonly prerendering?: boolean }).prerendering !== true) return Promise.resolve();
  return new Promise(resolve => {
    for (const [target, type] of [
      [document, 'prerenderingchange'],
      [signal, 'abort'],
    ] as const)
      target.addEventListener(type, () => resolve(), { once: true });
  });
}

/** The page comes first: our walk waits for a moment in which it has nothing to do. */
function untilIdle(): Promise<void> {
  return new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: idleWaitMs }));
}
