// The readers that are measured on the same pages.

export const readers = ['sourcelight', 'readability', 'defuddle'] as const;

export type Reader = (typeof readers)[number];

export const readerLabels: Readonly<Record<Reader, string>> = {
  sourcelight: 'this reader, on the page',
  readability: 'Readability, with its clone',
  defuddle: 'defuddle',
};
