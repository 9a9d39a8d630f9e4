// Text as Markdown that shows exactly that text, in CommonMark, GitHub's dialect and Obsidian: a page
// cannot begin a heading, a link, a tag or an HTML element in the reader's vault.

import { oneLine } from './shapeless.ts';

/** Special wherever they stand; `$`, `^`, `#` and `|` because of Obsidian's maths, block ids, tags and tables. */
const anywhere = /[\\`*_[\]<>|~$#^]/g;

/** One line of text, safe at the beginning of a line and inside one. */
export function escapeLine(text: string): string {
  return (
    oneLine(text)
      .trim()
      .replace(anywhere, '\\$&')
      // Character references; addresses that readers turn into links; Obsidian's highlights and comments.
      .replace(/&(?=\w+;)/g, '\\&')
      .replace(/:(?=\/\/)|(?<=\bwww)\.|@(?=\w)/gi, '\\$&')
      .replace(/==+|%%+/g, run => run.replace(/./g, '\\$&'))
      // What begins a list, an underlined heading or a rule, at the beginning of a line only.
      .replace(/^[-+=:]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
