// Which elements have a telling word in their class. Many are asked for, in any case and anywhere in the class, while a page
// has each class many times: here each is looked at once.

import { maxClassedElements } from './limits.ts';
import type { Page, PageElement, Test } from './page.ts';

export type ClassNames = {
  /** Elements below the body whose class has the pattern, in document order. */
  readonly matching: (pattern: RegExp) => readonly PageElement[];
};

/** A form is none of what is looked for. */
const hasClass: Test = element => element.localName !== 'form' && element.getAttribute('class') !== null;

export function readClassNames({ body }: Page): ClassNames {
  const elements: PageElement[] = [];
  /** For each element, the number of its class. */
  const numbers: number[] = [];
  const classes: string[] = [];
  const known = new Map<string, number>();
  for (const element of body.filter(hasClass, maxClassedElements)) {
    const name = element.getAttribute('class') ?? '';
    let number = known.get(name);
    if (number === undefined) {
      number = classes.push(name) - 1;
      known.set(name, number);
    }
    elements.push(element);
    numbers.push(number);
  }
  return {
    matching: pattern => {
      const isMatch = classes.map(name => pattern.test(name));
      return elements.filter((_, i) => isMatch[numbers[i] as number]);
    },
  };
}
