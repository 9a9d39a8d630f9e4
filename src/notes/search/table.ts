// Names that many notes share (sites, sources, tags, articles), each kept once and known by its number.

import { fold } from './fold.ts';

export class Table {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** The number of this name; of a name that no note has, those of the names that it is a part of. */
  matching(name: string): ReadonlySet<number> {
    const known = this.#numbers.get(name);
    if (known !== undefined) return new Set([known]);
    const part = fold(name);
    return new Set(this.#names.flatMap((each, number) => (fold(each).includes(part) ? number : [])));
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }

  get names(): readonly string[] {
    return this.#names;
  }
}
