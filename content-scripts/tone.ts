// Whether a text stands on light or dark ground, read from what the page computed, not from the browser's theme: many
// dark pages do not declare a colour scheme.

import type { Tone } from '../src/ui/marks.ts';

/** A background this opaque decides; one more transparent lets what is below it through. */
const minOpacity = 0.5;

type Colour = { readonly luminance: number; readonly alpha: number };

/** What an element stands on; null where it cannot be told. */
type Grounds = Map<Element, Tone | null>;

/** The tone of the text a range begins in. Each element is looked at once: paragraphs share their ancestors. */
export function createTones(document: Document): (range: Range) => Tone {
  const view = document.defaultView;
  const grounds: Grounds = new Map();
  return range => {
    const start = range.startContainer;
    const element = start.nodeType === 1 ? (start as Element) : start.parentElement;
    if (element === null || view === null) return 'light';
    return groundOf(element, view, grounds) ?? toneForInk(view.getComputedStyle(element).color);
  };
}

function groundOf(element: Element, view: Window, grounds: Grounds): Tone | null {
  const passed: Element[] = [];
  let ground: Tone | null = null;
  for (let at: Element | null = element; at !== null; at = parentAcrossShadow(at)) {
    const known = grounds.get(at);
    if (known !== undefined) {
      ground = known;
      break;
    }
    passed.push(at);
    // Also ends a circle: the "parent" of a form can be a field of that name inside it.
    grounds.set(at, null);
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    const colour = parseColour(backgroundColor);
    if (colour !== null && colour.alpha >= minOpacity) {
      ground = colour.luminance < 0.4 ? 'dark' : 'light';
      break;
    }
    // A picture or gradient says nothing in numbers: the ink must then do.
    if (backgroundImage !== 'none') break;
  }
  for (const each of passed) grounds.set(each, ground);
  return ground;
}

function toneForInk(color: string): Tone {
  const ink = parseColour(color);
  return ink !== null && ink.luminance > 0.6 ? 'dark' : 'light';
}

function parentAcrossShadow(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Computed colours are `rgb(…)`, `rgba(…)` or, for newer colour spaces, a function whose first number is a lightness. */
export function parseColour(value: string): Colour | null {
  const [, name, body] = /^([a-z]+)\(([^)]*)\)$/.exec(value.trim()) ?? [];
  if (name === undefined || body === undefined) return null;
  const numbers = body.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [a, b, c, alpha = 1] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (name === 'rgb' || name === 'rgba') return { luminance: brightness(a / 255, b / 255, c / 255), alpha };
  if (name === 'color') return { luminance: brightness(a, b, c), alpha };
  if (name === 'oklab' || name === 'oklch') return { luminance: a, alpha };
  if (name === 'lab' || name === 'lch') return { luminance: a / 100, alpha };
  return null;
}

/** Perceived brightness 0 to 1 (ITU-R BT.601 weights on the encoded values). */
function brightness(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
