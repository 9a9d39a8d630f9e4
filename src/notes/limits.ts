// How much one record may hold. Checked before every write, so that a page or a file cannot fill the reader's disk with
// one record, and generous enough that nobody who writes notes meets them.

/** In UTF-16 code units, as all of these: a note as long as a short book chapter. */
export const maxNoteChars = 100_000;

/** What is typed or pasted is kept also where it is too long for a note, so that it can be shortened or split up later. */
export const maxDraftChars = 1_000_000;

/** A quote can be a whole speech printed word for word; the longest spans seen in news text are below 6,000. */
export const maxExactChars = 100_000;

/** We save 200 on each side; files of other tools may bring longer ones. */
export const maxContextChars = 2_000;

/** Titles, names, roles, bylines: page authors put whole paragraphs into them. What a page gives is cut to this. */
export const maxLabelChars = 2_000;

/** Addresses above 2,000 are rare; some publishers' tokens reach 10,000. */
export const maxUrlChars = 32_000;

/** Content spans of one quote: a speech interrupted by its cue in each of a hundred paragraphs. */
export const maxSpans = 200;

/** We save two; W3C allows any number. */
export const maxSelectorsPerSpan = 8;

/** Offsets into a page's text; far above the longest text that is attributed. */
export const maxOffset = 100_000_000;

/** On one note; nobody finds anything by more. */
export const maxTags = 200;

export const maxTagChars = 200;

/** Of one article that is saved whole: ten times the longest text that is attributed. */
export const maxTextChars = 20_000_000;

/** Of one article, besides the first: a live blog with a note an hour for a day. Later notes have their selectors. */
export const maxOtherTexts = 24;

/** Of a page or of a library; above it a file is not one of a reader's own making. */
export const maxRecords = 200_000;

/** How long a deleted note can be brought back. */
export const binDays = 30;
