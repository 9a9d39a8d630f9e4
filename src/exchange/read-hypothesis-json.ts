// Annotations out of a file of the Hypothesis client, or out of its API's answers. Highlights become marks, page notes
// notes on the article, replies notes on what their first ancestor in the file is about.

import { type Fault, isRecord } from '../notes/check.ts';
import type { Library } from '../notes/library.ts';
import { ok, type Result } from '../result.ts';
import {
  checkNotes,
  foreignPage,
  libraryOfNotes,
  listOf,
  own,
  type ReadContext,
  textOr,
  timeOr,
} from './foreign-note.ts';
import { uuidOfHypothesis } from './hypothesis-id.ts';
import { noteOf, quoteSelector } from './own-record.ts';
import { fileFault, parseJson } from './parse-json.ts';

export function readHypothesisJson(text: string, context: ReadContext): Result<Library, readonly Fault[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const listKey = Array.isArray(own(value, 'rows')) ? 'rows' : 'annotations';
  const annotations = own(value, listKey);
  if (!Array.isArray(annotations)) return fileFault('notHypothesis');
  const byId = new Map(annotations.map(annotation => [own(annotation, 'id'), annotation]));
  const notes = checkNotes(
    annotations.map((annotation, i) => ({
      at: `${listKey}[${i}]`,
      value: candidate(annotation, byId, context),
    })),
  );
  return notes.ok ? ok(libraryOfNotes(notes.value, context.now)) : notes;
}

function candidate(annotation: unknown, byId: ReadonlyMap<unknown, unknown>, context: ReadContext): unknown {
  if (!isRecord(annotation)) return annotation;
  const url = own(annotation, 'uri');
  const title = textOr(listOf(own(own(annotation, 'document'), 'title'))[0], '');
  const created = timeOr(own(annotation, 'created'), context.now);
  const id = own(annotation, 'id');
  const foreign = {
    id: typeof id === 'string' ? uuidOfHypothesis(id) : '',
    createdAt: created,
    updatedAt: timeOr(own(annotation, 'updated') ?? created, context.now),
    page: typeof url === 'string' ? foreignPage({ url, title }, context) : { url },
    note: own(annotation, 'text') ?? '',
    tags: own(annotation, 'tags') ?? [],
    annotator: annotatorOf(annotation),
    spans: spansOf(ancestorOf(annotation, byId)),
  };
  return noteOf(foreign, own(annotation, 'sourcelight'));
}

/** Whose target says what the words are about. */
function ancestorOf(annotation: unknown, byId: ReadonlyMap<unknown, unknown>): unknown {
  const first = listOf(own(annotation, 'references')).find(reference => byId.has(reference));
  return first === undefined ? annotation : byId.get(first);
}

function spansOf(annotation: unknown) {
  const [target] = listOf(own(annotation, 'target'));
  const selector = listOf(own(target, 'selector')).map(quoteSelector).find(Boolean);
  return selector ? [[selector]] : [];
}

function annotatorOf(annotation: unknown): string | null {
  const shown = own(own(annotation, 'user_info'), 'display_name');
  if (typeof shown === 'string' && shown !== '') return shown;
  const user = own(annotation, 'user');
  return typeof user === 'string' ? (/^acct:([^@]+)@/.exec(user)?.[1] ?? null) : null;
}
