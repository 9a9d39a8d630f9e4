// A whole number for each word form, found by the form's number.

const FIRST_ROOM = 4096;

export class FormCache {
  #collection = -1;
  #numbers = new Int32Array(FIRST_ROOM).fill(-1);

  /** Keeps what is known only as long as the forms are numbered in the same collection. */
  use(collection: number): void {
    if (collection !== this.#collection) this.clear();
    this.#collection = collection;
  }

  clear(): void {
    this.#numbers.fill(-1);
  }

  /** The number of a form, or -1 where it has none yet. */
  get(form: number): number {
    return form < this.#numbers.length ? (this.#numbers[form] as number) : -1;
  }

  set(form: number, number: number): void {
    if (form >= this.#numbers.length) {
      const more = new Int32Array(Math.max(form + 1, 2 * this.#numbers.length)).fill(-1);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[form] = number;
  }
}
