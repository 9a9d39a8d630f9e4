// Bounds on the work that one page can cause. A page is hostile input: each bound holds whatever the page contains.

/** The longest real pages seen (a year's live blog, a specification) stay below it; what follows is not read. */
export const maxPageElements = 100_000;

/** HTML parsers of browsers stop nesting at 512 (Blink) or fewer, so only a script can build deeper; that is not read. */
export const maxDepth = 600;

/** Elements with a class that are looked at for telling words: 20 ms on a slow machine. */
export const maxClassedElements = 20_000;

/** UTF-16 code units of visible text: two long novels. */
export const maxPageChars = 2_000_000;

/** UTF-16 code units of one JSON-LD script; publishers' largest (whole article bodies, breadcrumbs) are near 100,000. */
export const maxJsonLdChars = 500_000;

/** Scripts and graph nodes looked at: pages carry 1 to 10 scripts, a product list may carry hundreds of nodes. */
export const maxJsonLdScripts = 30;
export const maxJsonLdNodes = 2_000;

/** UTF-16 code units of one metadata field; a longer one is no title, name or standfirst. */
export const maxFieldChars = 1_000;

/** UTF-16 code units of a language tag; BCP 47 asks for room for 35. */
export const maxLanguageChars = 100;

/** Text nodes looked at to tell what kind of page this is: three of four pages have fewer, and 4,000 take about 1 ms. */
export const maxDetectionTexts = 4_000;

/** Elements and texts that are copied: some pages part a word into letters. */
export const maxCopiedNodes = 4 * maxPageElements;

/** UTF-16 code units of all text that is copied, hidden text and data included. */
export const maxCopiedChars = 2 * maxPageChars;

/** Attributes of one element that are looked at: of 280,000 elements of pages the richest has 34. */
export const maxElementAttributes = 50;

/** Of one attribute's value, and of all: writing them into a message takes the page's time, and messages have a limit. */
export const maxAttributeChars = 2_000;
export const maxCopiedAttributeChars = 2 * maxCopiedChars;
