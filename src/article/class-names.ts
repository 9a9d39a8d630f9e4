// Which elements have a telling word in their class. Many are asked for, in any case and anywhere in the class; a selector
// for that is tried on each element anew, while a page has each class many times: here each is looked at once.

import { maxClassedElements } from './limits.ts';

export type ClassNames = {
  /** Elements below the body whose class has the pattern, in document order. */
  readonly matching: (pattern: RegExp) => readonly Element[];
};

/** As the page is now. */
export function readClassNames(document: Document): ClassNames {
  const elements: Element[] = [];
  /** For each element, the number of its class. */
  const numbers: number[] = [];
  const classes: string[] = [];
  const known = new Map<string, number>();
  // A form's fields may hide its own properties, and it is none of what is looked for.
  const found = document.querySelectorAll('body [class]:not(form)');
  for (let i = 0; i < found.length && i < maxClassedElements; i += 1) {
    const element = found[i] as Element;
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
