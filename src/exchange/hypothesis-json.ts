// The file that the Hypothesis client exports and imports: annotations with the fields of its API (h.readthedocs.io,
// version 1), in a frame of four fields.

import { savedWords } from '../anchoring/saved-words.ts';
import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { entriesOf } from './entries.ts';
import { hypothesisId } from './hypothesis-id.ts';
import { ownRecord } from './own-record.ts';

export function toHypothesisJson({ articles, exportedAt }: Library): string {
  const annotations = articles.flatMap(article =>
    entriesOf(article).flatMap(entry => (entry.kind === 'note' ? [annotation(entry.note, article)] : [])),
  );
  const file = {
    export_date: exportedAt,
    export_userid: account(null),
    client_version: 'sourcelight',
    annotations,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function annotation(note: LibraryNote, article: LibraryArticle): unknown {
  const { id, createdAt, updatedAt, page, tags, annotator } = note;
  const user = account(annotator);
  const selectors = targetSelectors(note, article);
  return {
    id: hypothesisId(id),
    created: createdAt,
    updated: updatedAt,
    user,
    user_info: { display_name: annotator },
    uri: page.url,
    document: { title: [page.title] },
    text: note.note,
    tags,
    group: '__world__',
    // Private until whoever imports it decides otherwise.
    permissions: { read: [user], update: [user], delete: [user], admin: [user] },
    // One target at most; none of its selectors for a note on the page.
    target: [{ source: page.url, ...(selectors.length === 0 ? {} : { selector: selectors }) }],
    links: {},
    hidden: false,
    flagged: false,
    references: [],
    sourcelight: ownRecord(
      note,
      selectors.map(({ exact }) => exact),
    ),
  };
}

/**
 * Words only: its positions count the whole page's text, ours that of the article. A quote in several parts is the text
 * from the first to the last where it is at hand, since a target is one run of words.
 */
function targetSelectors({ subject }: LibraryNote, { text }: LibraryArticle) {
  if (subject.kind !== 'quote' && subject.kind !== 'selection') return [];
  const quotes = subject.spans.map(selectors => selectors.find(one => one.type === 'TextQuoteSelector'));
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = text === null ? null : wholeRun(text, subject.spans.map(savedWords));
  if (quotes.length === 1 || whole === null) return [first];
  return [{ ...first, exact: whole, suffix: last.suffix }];
}

/** From the first part's words to the last one's, where they stand in this order. */
function wholeRun(text: string, parts: readonly string[]): string | null {
  let start = -1;
  let end = 0;
  for (const part of parts) {
    const at = text.indexOf(part, end);
    if (at < 0) return null;
    if (start < 0) start = at;
    end = at + part.length;
  }
  return text.slice(start, end);
}

/** Names of accounts are 3 to 30 letters, digits, points and underscores. */
function account(annotator: string | null): string {
  const name = (annotator ?? '').normalize('NFD').replace(/[^A-Za-z0-9._]/g, '');
  return `acct:${name.length < 3 ? 'reader' : name.slice(0, 30)}@sourcelight.local`;
}
