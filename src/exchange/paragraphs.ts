// A text's paragraphs and lines, without the white space around them.

/** Paragraphs are parted by empty lines; none of the lines given is empty. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r\n?|\n/)) {
    const words = line.trim();
    if (words !== '') paragraphs.at(-1)?.push(words);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter(lines => lines.length > 0);
}
