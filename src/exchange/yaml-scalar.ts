// Values for the front matter of a Markdown file.

/** Allowed in JSON, but not in YAML, or breaking a line there. */
const notInYaml = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** A double-quoted scalar, which JSON's texts are (YAML 1.2, section 10.2): nothing in the value can end it. */
export function yamlText(value: string): string {
  return JSON.stringify(value).replace(
    notInYaml,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The day of an ISO 8601 time, plain, as Obsidian's date properties want it; what is no such time as a text. */
export function yamlDay(time: string): string {
  return /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:$|[T ])/.exec(time)?.[1] ?? yamlText(time);
}
