// What can be wrong with a value that somebody else may have made, in English; views have the same words in the reader's
// language.

/** `$1` and `$2` are filled with what the problem says besides its kind. */
export const faultWords = {
  notText: 'not a text',
  tooLong: 'longer than $1 characters',
  empty: 'empty',
  notUuid: 'not a UUID',
  notTime: 'not a time of the form $1',
  notHash: 'not a SHA-256',
  notWhole: 'not a whole number from $1 to $2',
  notFlag: 'not true or false',
  notOneOf: 'not one of $1',
  not: 'not $1',
  notList: 'not a list',
  tooMany: 'more than $1 entries',
  noEntries: 'no entries',
  notObject: 'not an object',
  noSuchTime: 'a day or time that does not exist',
  endsBefore: 'ends before it begins',
  notShare: 'not a number from 0 to 1',
  notArticleKey: 'not the key of its article',
  outsideText: 'not inside the article’s text',
  noSuchSource: 'not the id of a source',
  twice: 'there twice',
  cannotUnpack: 'cannot be unpacked',
  noBytes: 'no bytes',
  notOwnKey: 'not the key of this record',
  notStore: 'not a store of ours',
  notJson: 'not JSON, or cut off',
  tooDeep: 'lists and objects are nested more than $1 deep',
  prototypeKey: 'a key that would change how objects work',
  notOurs: 'not an export of Sourcelight',
  newer: 'written by a newer version of Sourcelight: update this one, then import again',
  notHypothesis: 'not an export of Hypothesis: it has no annotations',
  notWebAnnotations: 'no Web Annotations: neither a collection, a page nor an annotation',
  notReadwise: 'not a table of Readwise: it needs the columns Highlight and URL or Title',
  badQuotes: 'a cell whose quotation marks do not close, or stand in the wrong place',
  cellCount: '$1 cells where the head has $2',
  noHighlight: 'no highlight',
  notZip: 'not a zip archive',
  noLibrary: 'no $1 in the archive: not an export of Sourcelight',
  libraryTooLarge: '$1 is larger than a library can be',
  damagedZip: 'the archive is damaged or cut off',
  notUtf8: 'is no text, or damaged',
} as const;

/** Its kind, and what its words are filled with. */
export type Problem = readonly [kind: keyof typeof faultWords, ...values: (string | number)[]];

export function problemInEnglish([kind, ...values]: Problem): string {
  return faultWords[kind].replace(/\$([12])/g, (_, number) => String(values[Number(number) - 1] ?? ''));
}
