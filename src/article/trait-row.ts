// One block's traits, written one after the other. Most are 0, so their places are kept: only the others are multiplied.

export class TraitRow {
  readonly values: Float32Array;
  /** Places of the traits that are not 0, ascending; the first `filled` hold. */
  readonly places: Uint16Array;
  filled = 0;
  /** How many traits are written. */
  size = 0;

  constructor(capacity: number) {
    this.values = new Float32Array(capacity);
    this.places = new Uint16Array(capacity);
  }

  clear(): void {
    for (let i = 0; i < this.filled; i += 1) this.values[this.places[i] as number] = 0;
    this.filled = 0;
    this.size = 0;
  }

  add(value: number): void {
    if (value !== 0) {
      this.values[this.size] = value;
      this.places[this.filled] = this.size;
      this.filled += 1;
    }
    this.size += 1;
  }

  flag(holds: boolean): void {
    this.add(holds ? 1 : 0);
  }

  /** `count` flags, of which the one at `place` holds; none where it is undefined. */
  oneOf(place: number | undefined, count: number): void {
    const end = this.size + count;
    if (place !== undefined) {
      this.size += place;
      this.add(1);
    }
    this.size = end;
  }

  /** The lowest `count` bits, one flag each. */
  bits(value: number, count: number): void {
    if (value === 0) this.size += count;
    else for (let bit = 0; bit < count; bit += 1) this.add((value >> bit) & 1);
  }
}

/** Where each name stands in a list, for oneOf(). */
export function placesIn(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}
