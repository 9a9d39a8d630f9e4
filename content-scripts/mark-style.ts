// The names of this page view's highlights and the style sheet for them: one for all readings of the page, since the
// permission to put it in may be gone by the time of a later one.

import { askBackground } from '../src/messages/send.ts';

export class MarkStyle {
  /** Of every highlight's name. */
  readonly prefix = randomPrefix();
  #inserted: ReturnType<typeof askBackground<'insertStyle'>> | null = null;
  #document: Document | null = null;

  /**
   * Asks once for a document, and again where that failed: without the style sheet the marks are there and cannot be seen.
   * @param document the page's own or that of a frame in it
   */
  async insert(document: Document): Promise<void> {
    if (this.#document !== document) this.#inserted = null;
    this.#document = document;
    this.#inserted ??= askBackground('insertStyle', { prefix: this.prefix });
    const asked = this.#inserted;
    const answer = await asked;
    if (this.#inserted === asked && (!answer.ok || !answer.value.ok)) this.#inserted = null;
  }
}

function randomPrefix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `h${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
