// Values for the front matter of a Markdown file.

import { oneLine } from './shapeless.ts';

/** Allowed in JSON, but not in YAML. */
const notInYaml = /[\uFFFE\uFFFF]/g;

/** On one line: a double-quoted scalar, which JSON's texts are (YAML 1.2, section 10.2): nothing in the value can end it. */
export function yamlText(value: string): string {
  return JSON.stringify(oneLine(value)).replace(
    notInYaml,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The day of an ISO 8601 time, plain, as Obsidian's date properties want it; what is no such time as a text. */
export function yamlDay(time: string): string {
  return /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:$|[T ])/.exec(time)?.[1] ?? yamlText(time);
}
