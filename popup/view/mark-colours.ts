// Gives the panel's style sheet the colours of the marks in the page, from the same table.

import { looks, meanings } from '../../src/ui/marks.ts';

/** Sets --quote-fill, --quote-line and so on, each with its light and its dark colour. */
export function colourMarks(root: HTMLElement): void {
  for (const meaning of meanings) {
    const { fill, line } = looks[meaning];
    root.style.setProperty(`--${meaning}-fill`, `light-dark(${fill.light}, ${fill.dark})`);
    root.style.setProperty(`--${meaning}-line`, `light-dark(${line.light}, ${line.dark})`);
  }
}
