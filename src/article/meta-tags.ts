// What the page says of itself in meta elements (OpenGraph, Dublin Core, publishers' own) and in microdata.

import { called, hasWord } from './element-tests.ts';
import { readField } from './field.ts';
import type { Page } from './page.ts';

export type MetaTags = {
  /** The first of `keys` that the page gives. Keys are lower case. */
  readonly first: (...keys: readonly string[]) => string | null;
  /** Every value of a key that may be repeated. */
  readonly all: (key: string) => readonly string[];
};

export function readMetaTags({ root }: Page): MetaTags {
  const values = new Map<string, string[]>();
  for (const meta of root.filter(called('meta'))) {
    const content = readField(meta.getAttribute('content'));
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map(attribute =>
      meta.getAttribute(attribute),
    );
    for (const key of new Set(names.flatMap(name => name?.toLowerCase().split(/\s+/) ?? []))) {
      if (content !== null) values.set(key, [...(values.get(key) ?? []), content].slice(0, 20));
    }
  }
  const all = (key: string): readonly string[] => values.get(key) ?? [];
  return { all, first: (...keys) => keys.flatMap(key => all(key))[0] ?? null };
}

/** Text, `content` or `datetime` of the first element with the microdata property, or null. */
export function readMicrodata({ root }: Page, property: string): string | null {
  const element = root.find(
    element => element.localName !== 'meta' && hasWord(element, 'itemprop', property),
  );
  if (element === null) return null;
  const name = element.find(part => hasWord(part, 'itemprop', 'name')) ?? element;
  return readField(element.getAttribute('content') ?? element.getAttribute('datetime') ?? name.textContent);
}
