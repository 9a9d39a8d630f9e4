// Words as they are compared in a search: without case, without accents, with plain quotation marks and dashes.

const onlyAscii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const single = /[\u2018-\u201b\u02bc]/g;
const double = /[\u201c-\u201f\u00ab\u00bb]/g;
const dashes = /[\u2010-\u2015\u2212]/g;

export function fold(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .replace(invisible, '')
    .replace(single, "'")
    .replace(double, '"')
    .replace(dashes, '-')
    .toLowerCase();
}
