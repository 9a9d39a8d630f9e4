import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hypothesisId, uuidOfHypothesis } from '../../../src/exchange/hypothesis-id.ts';
import { toHypothesisJson } from '../../../src/exchange/hypothesis-json.ts';
import { readHypothesisJson } from '../../../src/exchange/read-hypothesis-json.ts';
import { problemInEnglish } from '../../../src/notes/fault-words.ts';
import { arbitraryLibrary, runs } from './arbitrary-library.ts';
import { articleOf, context, libraryWith, notesById } from './make.ts';

/** What its API documents of an annotation: the fields that must be there, and what they may hold. */
const text = { type: 'string' };
const user = { type: 'string', pattern: '^acct:[A-Za-z0-9._]{3,30}@.+$' };
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' };
const users = { type: 'array', items: user };
const schema = {
  type: 'object',
  required: ['export_date', 'export_userid', 'client_version', 'annotations'],
  properties: {
    export_date: time,
    export_userid: user,
    client_version: text,
    annotations: {
      type: 'array',
      items: {
        type: 'object',
        required:
          'id created updated user uri text tags group permissions target document links hidden flagged'.split(
            ' ',
          ),
        properties: {
          id: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
          created: time,
          updated: time,
          user,
          uri: { type: 'string', minLength: 1 },
          text,
          tags: { type: 'array', items: text },
          group: { const: '__world__' },
          permissions: {
            type: 'object',
            required: ['read', 'update', 'delete', 'admin'],
            additionalProperties: users,
          },
          target: {
            type: 'array',
            minItems: 1,
            maxItems: 1,
            items: {
              type: 'object',
              required: ['source'],
              properties: {
                source: text,
                selector: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['type', 'exact'],
                    properties: {
                      type: { const: 'TextQuoteSelector' },
                      exact: text,
                      prefix: text,
                      suffix: text,
                    },
                  },
                },
              },
            },
          },
          document: {
            type: 'object',
            required: ['title'],
            properties: { title: { type: 'array', items: text } },
          },
          links: { type: 'object' },
          hidden: { type: 'boolean' },
          flagged: { type: 'boolean' },
          references: { type: 'array', items: text },
          user_info: { type: 'object', properties: { display_name: { type: ['string', 'null'] } } },
        },
      },
    },
  },
};
const isValid = new Ajv({ strict: false }).compile(schema);

test('a random library has the fields and limits of the API, and its notes come back whole', () => {
  fc.assert(
    fc.property(arbitraryLibrary, library => {
      const json = toHypothesisJson(library);
      isValid(JSON.parse(json));
      expect(isValid.errors).toBeNull();
      const read = readHypothesisJson(json, context(library));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(notesById(read.value)).toEqual(notesById(library));
    }),
    { seed: 11, numRuns: runs(60) },
  );
});

test('ids are the 22 letters of the same UUID, both ways', () => {
  expect(hypothesisId('00000000-0000-0000-0000-000000000000')).toBe('A'.repeat(22));
  fc.assert(
    fc.property(fc.uuid(), uuid => {
      const id = hypothesisId(uuid);
      expect(Buffer.from(id, 'base64url').toString('hex')).toBe(uuid.replaceAll('-', ''));
      expect(uuidOfHypothesis(id)).toBe(uuid);
    }),
    { seed: 12, numRuns: 300 },
  );
  const old = uuidOfHypothesis('AVH2u7h3H9ZO4OBQaQ7q');
  expect(old).toMatch(/^[0-9a-f-]{36}$/);
  expect(uuidOfHypothesis('AVH2u7h3H9ZO4OBQaQ7q')).toBe(old);
});

test('a quote in several parts is one run of words where the text is at hand', () => {
  const { annotations } = JSON.parse(toHypothesisJson(libraryWith()));
  const [selector] = annotations[1].target[0].selector;
  expect(selector.exact).toBe(
    '“We checked it twice,” said Ruth Amado, who runs the dam. “It is dry.”\n\n“And we will check again.”',
  );
  expect(selector.suffix).toBe('\n\nShe hopes that the rain stops.');
});

describe('a file of the client itself', () => {
  const uri = 'https://gazette.example/story';
  const target = (exact: string) => [
    {
      source: uri,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 0,
          endOffset: 4,
        },
        { type: 'TextPositionSelector', start: 40, end: 44 },
        { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
      ],
    },
  ];
  const annotation = {
    id: 'a1vWPmGKEe2VK3Ps8B2m_w',
    created: '2026-01-02T03:04:05.678901+00:00',
    updated: '2026-01-02T04:04:05.6+01:00',
    user: 'acct:ada.lind@hypothes.is',
    uri,
    text: 'Says who?',
    tags: ['dam'],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: target('dry dam'),
    document: { title: ['A story'] },
    links: {},
    user_info: { display_name: 'Ada Lind' },
  };
  const reply = {
    ...annotation,
    id: 'reply',
    text: 'The mayor.',
    references: [annotation.id],
    target: [{ source: uri }],
    user_info: { display_name: null },
  };
  const pageNote = { ...annotation, id: 'page', text: 'On it all.', target: [{ source: uri }] };
  const read = (annotations: unknown) => readHypothesisJson(JSON.stringify({ annotations }), context());

  test('becomes marks, notes on the article and replies', () => {
    const result = read([annotation, reply, pageNote]);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { page, annotations } = articleOf(result.value);
    expect(page).toMatchObject({ key: `key of ${uri}`, url: uri, title: 'A story' });
    expect(annotations.map(({ subject, note, annotator }) => [subject.kind, note, annotator])).toEqual([
      ['selection', 'Says who?', 'Ada Lind'],
      ['selection', 'The mayor.', 'ada.lind'],
      ['article', 'On it all.', 'Ada Lind'],
    ]);
    expect(annotations[0]).toMatchObject({
      createdAt: '2026-01-02T03:04:05.678Z',
      updatedAt: '2026-01-02T03:04:05.600Z',
      tags: ['dam'],
      subject: {
        spans: [[{ type: 'TextQuoteSelector', exact: 'dry dam', prefix: 'before ', suffix: ' after' }]],
      },
    });
  });

  test.each<[string, unknown, string]>([
    ['no annotation', 7, 'annotations[0]: not an object'],
    ['no address', { ...annotation, uri: undefined }, 'annotations[0].page.key: not a text'],
    ['tags that are none', { ...annotation, tags: 'x' }, 'annotations[0].tags: not a list'],
    ['a time that is none', { ...annotation, created: 'May' }, 'annotations[0].createdAt: not a time'],
    ['text that is none', { ...annotation, text: {} }, 'annotations[0].note: not a text'],
    [
      'a prefix that is none',
      { ...annotation, target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x', prefix: 1 }] }] },
      'annotations[0].subject.spans[0][0].prefix: not a text',
    ],
    [
      'a record of ours that was tampered with',
      { ...annotation, sourcelight: { rev: 'x' } },
      'annotations[0].rev: not a whole number',
    ],
  ])('with %s is refused with its path', (_, value, fault) => {
    const result = read([value]);
    const faults = result.ok
      ? []
      : result.error.map(({ at, problem }) => `${at}: ${problemInEnglish(problem)}`);
    expect(faults).toContainEqual(expect.stringContaining(fault));
  });

  test('a note that was put on other words there stands on those', () => {
    const file = JSON.parse(toHypothesisJson(libraryWith()));
    file.annotations[1].target[0].selector[0].exact = 'The dam';
    const result = readHypothesisJson(JSON.stringify(file), context());
    const moved = result.ok && articleOf(result.value).annotations[1];
    expect(moved).toMatchObject({ subject: { kind: 'selection', spans: [[{ exact: 'The dam' }]] } });
  });

  test('that is none is refused', () => {
    expect(readHypothesisJson('{"a":1}', context())).toMatchObject({ ok: false });
    expect(readHypothesisJson('{"annotations":{}}', context())).toMatchObject({ ok: false });
  });
});
