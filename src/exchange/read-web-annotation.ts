// Notes out of W3C Web Annotations: a collection with its pages inside, a page, a list, or one annotation. Text bodies
// become the note, tagging bodies tags; words are found by their quote selectors. Positions are left out: they count in
// a text that is not in the file. Annotations that say who is quoted are no notes: the quotes are found again.

import { type Fault, isRecord } from '../notes/check.ts';
import type { Library } from '../notes/library.ts';
import type { Selector } from '../notes/types.ts';
import { ok, type Result } from '../result.ts';
import {
  checkNotes,
  foreignPage,
  libraryOfNotes,
  listOf,
  own,
  type ReadContext,
  timeOr,
} from './foreign-note.ts';
import { noteOf, quoteSelector } from './own-record.ts';
import { fileFault, parseJson } from './parse-json.ts';
import { stableId } from './stable-id.ts';

type Item = { readonly at: string; readonly value: unknown };

export function readWebAnnotation(text: string, context: ReadContext): Result<Library, readonly Fault[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const items = itemsOf(parsed.value);
  if (items === null) return fileFault('notWebAnnotations');
  const notes = checkNotes(
    items
      .filter(({ value }) => !isAttribution(value))
      .flatMap(({ at, value }) => candidates(value, context).map(one => ({ at, value: one }))),
  );
  return notes.ok ? ok(libraryOfNotes(notes.value, context.now)) : notes;
}

function itemsOf(root: unknown): readonly Item[] | null {
  const isOf = (value: unknown, type: string) => listOf(own(value, 'type')).includes(type);
  const inList = (list: unknown, at: string): Item[] =>
    listOf(list).map((value, i) => ({ at: `${at}[${i}]`, value }));
  if (Array.isArray(root)) return inList(root, '');
  if (isOf(root, 'Annotation')) return [{ at: 'annotation', value: root }];
  const isCollection = isOf(root, 'AnnotationCollection') || isOf(root, 'BasicContainer');
  if (!isCollection && !isOf(root, 'AnnotationPage')) return null;
  const items: Item[] = [];
  let [page, at]: [unknown, string] = isCollection ? [own(root, 'first'), 'first.'] : [root, ''];
  for (; isRecord(page); page = own(page, 'next'), at += 'next.')
    items.push(...inList(own(page, 'items'), `${at}items`));
  return items;
}

function isAttribution(value: unknown): boolean {
  return own(value, 'motivation') === 'identifying' && own(value, 'sourcelight:quoteType') !== undefined;
}

/** One for each page that it is about. */
function candidates(annotation: unknown, context: ReadContext): readonly unknown[] {
  if (!isRecord(annotation)) return [annotation];
  const targets = targetsBySource(own(annotation, 'target'));
  if (targets.size === 0) return [{ ...fieldsOf(annotation, context), page: undefined }];
  return [...targets].map(([url, spans], i) => {
    const fields = fieldsOf(annotation, context);
    const id = i === 0 ? fields.id : stableId('target', fields.id, url);
    const page = foreignPage({ url, title: '' }, context);
    return noteOf({ ...fields, id, page, spans }, own(annotation, 'sourcelight:record'));
  });
}

function fieldsOf(annotation: Record<string, unknown>, context: ReadContext) {
  const created = timeOr(own(annotation, 'created'), context.now);
  const bodies = listOf(own(annotation, 'body') ?? own(annotation, 'bodyValue'));
  const isFor = (body: unknown, ...purposes: readonly string[]) =>
    listOf(own(body, 'purpose')).some(purpose => purposes.includes(purpose as string));
  const isTag = (body: unknown) => isFor(body, 'tagging');
  const isText = (body: unknown) => !isFor(body, 'tagging', 'assessing', 'linking');
  const [creator] = listOf(own(annotation, 'creator'));
  const name = own(creator, 'name');
  return {
    id: idOf(annotation),
    createdAt: created,
    updatedAt: timeOr(own(annotation, 'modified') ?? created, context.now),
    note: bodies.filter(isText).map(textOfBody).filter(Boolean).join('\n\n'),
    tags: bodies.filter(isTag).map(body => own(body, 'value')),
    annotator: typeof name === 'string' ? name : null,
  };
}

function idOf(annotation: Record<string, unknown>): string {
  const id = own(annotation, 'id');
  const [, uuid] = /^urn:uuid:([0-9a-f-]{36})$/i.exec(typeof id === 'string' ? id : '') ?? [];
  if (uuid !== undefined) return uuid.toLowerCase();
  return stableId('web-annotation', typeof id === 'string' ? id : JSON.stringify(annotation));
}

/** A body may be its text, or an address, or text with its format. */
function textOfBody(body: unknown): string {
  if (typeof body === 'string') return body;
  const value = own(body, 'value');
  return typeof value === 'string' ? value : '';
}

function targetsBySource(target: unknown): ReadonlyMap<string, readonly (readonly Selector[])[]> {
  const bySource = new Map<string, (readonly Selector[])[]>();
  for (const one of listOf(target)) {
    const source = typeof one === 'string' ? one : sourceOf(one);
    if (source === null) continue;
    const selector = listOf(own(one, 'selector')).map(quoteSelector).find(Boolean);
    const spans = bySource.get(source) ?? [];
    bySource.set(source, selector ? [...spans, [selector]] : spans);
  }
  return bySource;
}

function sourceOf(target: unknown): string | null {
  const source = own(target, 'source') ?? own(target, 'id');
  const id = typeof source === 'string' ? source : own(source, 'id');
  return typeof id === 'string' ? id : null;
}
