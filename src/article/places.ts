// Where an article's text stands in the page, as numbers: the page's nodes stay in the page, and are known elsewhere by
// their index in the copy.

import type { PageTextNode } from './page.ts';
import { type Run, TextMap } from './text-map.ts';

/** Of each run in turn: start, length, index of the node, offset in the node, and 1 where it comes after a gap. */
export type Places = readonly number[];

const fields = 5;

export function packPlaces(runs: readonly Run<PageTextNode>[]): Places {
  return runs.flatMap(({ start, length, node, nodeStart, afterGap }) => [
    start,
    length,
    node.index,
    nodeStart,
    Number(afterGap),
  ]);
}

/** @param nodes of the page that was copied, see copy-page.ts */
export function placeText(text: string, places: Places, nodes: readonly Node[]): TextMap {
  const runs: Run<Text>[] = [];
  for (let i = 0; i + fields <= places.length; i += fields) {
    const [start, length, index, nodeStart, afterGap] = places.slice(i, i + fields) as Five;
    const node = nodes[index];
    if (node?.nodeType === 3)
      runs.push({ start, length, node: node as Text, nodeStart, afterGap: afterGap === 1 });
  }
  return new TextMap(text, runs);
}

type Five = [number, number, number, number, number];
