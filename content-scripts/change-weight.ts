// How much of a page's text a change may touch, told from the records of a MutationObserver alone: most of what pages
// change all the time (adverts, counters, our own card) holds no text.

import { isNeverText } from '../src/article/hidden.ts';

/** A change of this much text may be a paragraph. Smaller ones add up: a clock comes to it after many ticks. */
export const enoughChars = 60;

/** What a page says of itself for machines, in its head. */
const stated = 'title, meta, link[rel=canonical], script[type="application/ld+json"]';

/** In UTF-16 code units, no more than `enoughChars`. */
export function weightOf(records: readonly MutationRecord[]): number {
  let weight = 0;
  for (const record of records) {
    if (weight >= enoughChars) return enoughChars;
    weight += weightOfRecord(record);
  }
  return Math.min(weight, enoughChars);
}

function weightOfRecord({ type, target, addedNodes, removedNodes }: MutationRecord): number {
  // Attributes are observed only where each counts.
  if (type === 'attributes') return enoughChars;
  if (type === 'characterData') return target.nodeType === 3 ? weightOfText(target as Text) : 0;
  let weight = 0;
  for (const nodes of [addedNodes, removedNodes])
    for (let i = 0; i < nodes.length && weight < enoughChars; i += 1)
      weight += weightOfNode(nodes[i] as Node);
  return weight;
}

function weightOfNode(node: Node): number {
  if (node.nodeType === 3) return weightOfText(node as Text);
  if (node.nodeType !== 1) return 0;
  const element = node as Element;
  // A form's fields can stand in for its methods where they have their names: such a form is not read either.
  if (typeof element.matches !== 'function' || typeof element.localName !== 'string') return 0;
  if (element.matches(stated)) return enoughChars;
  if (isNeverText(element)) return 0;
  // An element of the page's own making may hold its text in a shadow root, where it is not seen from outside.
  if (element.localName.includes('-')) return enoughChars;
  return element.textContent?.trim().length ?? 0;
}

function weightOfText({ data, parentElement }: Text): number {
  // A title is changed by its text; its element stays.
  if (parentElement?.localName === 'title') return enoughChars;
  return parentElement !== null && isNeverText(parentElement) ? 0 : data.trim().length;
}
