// Names that many notes share (sites, sources, tags, articles), each kept once and known by its number.

export class Table {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** Undefined for a name that no note has. */
  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }

  get names(): readonly string[] {
    return this.#names;
  }
}
