// What the page's text looks like from afar: one bounded walk over its text nodes, without layout and without deciding
// what belongs to the article.

import { maxDetectionTexts } from './limits.ts';
import type { Page, PageElement, PageNode } from './page.ts';

export type ProseSignals = {
  /**
   * Length, see lengthOf(), of the paragraphs that stand together under one element; the most that any element has.
   */
  readonly together: number;
  /** Mean length of a paragraph, in the same unit. */
  readonly meanLength: number;
  /** Share of links in the text of links and paragraphs, 0 to 1. */
  readonly linked: number;
  /** The paragraphs' text, its first part. */
  readonly sample: string;
};

type TextBlock = { readonly owner: PageElement; chars: number; linkChars: number };

const ownerNames = new Set(
  'p div td li article section main blockquote dd body center h1 h2 h3 h4 h5 h6 pre form figcaption'.split(
    ' ',
  ),
);
const silent = new Set('script style noscript template textarea select option button svg title'.split(' '));

/** Elements between a text and the block it stands in; deeper ones are markup run wild. */
const maxClimb = 8;

/** Shorter blocks are as often labels as sentences. */
const minParagraphChars = 80;
const maxSampleChars = 20_000;

/** Templates indent by the hundred spaces; longer texts are counted up to here. */
const maxTextChars = 4_000;

/** @param root an element of the page, the body or a part of it */
export function readProse({ nodes }: Page, root: PageElement): ProseSignals {
  const blocks = new Map<PageElement, TextBlock>();
  const places = new Map<PageElement, Place>();
  let linkChars = 0;
  let sample = '';
  let seen = 0;
  for (let index = root.index; index < root.end && seen < maxDetectionTexts; index += 1) {
    const node = nodes[index] as PageNode;
    if (!node.isText) continue;
    seen += 1;
    const data = node.data.slice(0, maxTextChars).trim();
    if (data === '') continue;
    const { parent } = node;
    const place = places.get(parent) ?? placeOf(parent);
    places.set(parent, place);
    const { owner, inLink } = place;
    if (owner === null) continue;
    const block = blocks.get(owner) ?? { owner, chars: 0, linkChars: 0 };
    blocks.set(owner, block);
    const chars = lengthOf(data);
    block.chars += chars;
    if (inLink) {
      block.linkChars += chars;
      linkChars += chars;
    } else if (chars >= minParagraphChars / 2 && sample.length < maxSampleChars) sample += `${data}\n`;
  }
  return summarise([...blocks.values()], linkChars, sample);
}

const ideographs = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu;

/** In code units, as long as it would be in English: a sentence in Chinese or Japanese has about a third of the letters. */
export function lengthOf(text: string): number {
  return text.length + 2 * (text.match(ideographs)?.length ?? 0);
}

function summarise(blocks: readonly TextBlock[], linkChars: number, sample: string): ProseSignals {
  const paragraphs = blocks.filter(
    block => block.chars >= minParagraphChars && block.linkChars <= block.chars / 2,
  );
  const chars = paragraphs.reduce((sum, block) => sum + block.chars, 0);
  const byParent = new Map<PageElement | null, number>();
  for (const { owner, chars: own } of paragraphs)
    byParent.set(owner.parent, (byParent.get(owner.parent) ?? 0) + own);
  const count = Math.max(1, paragraphs.length);
  return {
    together: Math.max(0, ...byParent.values()),
    meanLength: chars / count,
    linked: linkChars / (linkChars + chars + 1),
    sample,
  };
}

type Place = {
  /** The block that a text stands in, null where it is not shown as text. */
  readonly owner: PageElement | null;
  readonly inLink: boolean;
};

function placeOf(parent: PageElement): Place {
  let inLink = false;
  let element: PageElement | null = parent;
  for (let i = 0; i < maxClimb && element !== null; i += 1) {
    const { localName } = element;
    if (silent.has(localName)) return { owner: null, inLink };
    if (localName === 'a') inLink = true;
    if (ownerNames.has(localName)) return { owner: element, inLink: inLink || isLinked(element) };
    element = element.parent;
  }
  return { owner: null, inLink };
}

/** Cards are headings and lines inside one link. */
function isLinked(element: PageElement): boolean {
  return element.parent?.localName === 'a' || element.parent?.parent?.localName === 'a';
}
