// The news page as a script of its own would see it: its document, and the highlights registered in it.

import type { DrivenPage } from '../../../scripts/browsers/driver.ts';

/** The whole document, serialised. */
export function domOf({ page }: DrivenPage): Promise<string> {
  return page.evaluate(() => new XMLSerializer().serializeToString(document));
}

/**
 * Words of each painted range, white space folded.
 * @param part `content`, `source` or `flash`; everything where it is empty
 */
export function markedTexts({ page }: DrivenPage, part: string): Promise<string[]> {
  return page.evaluate(
    wanted =>
      [...CSS.highlights]
        .filter(([name]) => wanted === '' || name.includes(`-${wanted}-`))
        .flatMap(([, highlight]) => [...highlight].map(range => String(range).replace(/\s+/g, ' '))),
    part,
  );
}

/** Whether the marked range with these words is wholly inside the window. */
export function isInView({ page }: DrivenPage, words: string): Promise<boolean> {
  return page.evaluate(wanted => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
    const box = ranges.find(range => String(range).includes(wanted))?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, words);
}

/** Middle of the first line of the marked range with these words, after it was scrolled into view. */
export function pointOn({ page }: DrivenPage, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate(wanted => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
    const range = ranges.find(one => String(one).includes(wanted));
    if (range === undefined) throw new Error(`nothing marked says ${wanted}`);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = range.getClientRects();
    if (line === undefined) throw new Error('the range has no place on the page');
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, words);
}
