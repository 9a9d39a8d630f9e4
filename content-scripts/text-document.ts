// Which document of a page holds its text: the page's own, or that of a frame that fills the window, as viewers of other
// pages have it. A frame of the page's own origin can be read like the page; one of another site cannot, with the
// permissions that we have.

import { proseBelow } from './prose-below.ts';

export type TextPlace = {
  readonly document: Document;
  /** A frame of another site fills the window, and the page itself says next to nothing. */
  readonly isInForeignFrame: boolean;
};

/** Of the window, that a frame must fill. */
const minShare = 0.5;
/** Pages have dozens of frames for adverts; what fills the window stands first. */
const maxFrames = 50;
/** Frames within frames within frames. */
const maxDepth = 3;
/** Code units of prose: a page with more has a text of its own. */
const maxOwnProse = 500;

export function findTextDocument(page: Document): TextPlace {
  let best = { document: page, prose: 0 };
  let frame = fillingFrame(page);
  if (frame !== null) best.prose = proseIn(page);
  for (let depth = 0; frame !== null && depth < maxDepth; depth += 1) {
    const document = readableDocument(frame);
    if (document === null) return { document: best.document, isInForeignFrame: best.prose < maxOwnProse };
    const prose = proseIn(document);
    if (prose > best.prose) best = { document, prose };
    frame = fillingFrame(document);
  }
  return { document: best.document, isInForeignFrame: false };
}

function fillingFrame(document: Document): HTMLIFrameElement | null {
  const { defaultView } = document;
  if (defaultView === null) return null;
  const { innerWidth, innerHeight } = defaultView;
  const frames = Array.from(document.querySelectorAll('iframe')).slice(0, maxFrames);
  const fills = (frame: Element) => {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return width > 0 && height > 0 && width * height >= innerWidth * innerHeight * minShare;
  };
  return frames.find(fills) ?? null;
}

/** Null where it is another site's, or sandboxed as if it was. */
function readableDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument?.body ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

function proseIn({ body }: Document): number {
  return body === null ? 0 : proseBelow(body);
}
