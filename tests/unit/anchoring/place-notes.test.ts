import { expect, test } from 'vitest';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import { placeNotes } from '../../../src/anchoring/place-notes.ts';
import type { Attributions, Quote, Source } from '../../../src/attribution/types.ts';
import type { Annotation, Subject } from '../../../src/notes/types.ts';

const text =
  '“The bridge is safe,” the engineer Olga Rey said on Monday after a long inspection. “We looked at every bolt.”\n\n' +
  'A driver said the road had been closed without any warning, and that nobody had told the bus company.';

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function quote(id: string, content: readonly string[]): Quote {
  return {
    id,
    type: 'direct',
    act: 'speech',
    content: content.map(spanOf),
    cue: [],
    source: [],
    sourceId: 's1',
    coSourceIds: [],
    confidence: 1,
  };
}

const rey: Source = {
  id: 's1',
  name: 'Olga Rey',
  kind: 'person',
  named: true,
  role: 'engineer',
  anonymityReason: null,
  mentions: [],
};

const bridge = ['“The bridge is safe,”', '“We looked at every bolt.”'];
const attributions: Attributions = {
  quotes: [quote('q1', bridge), quote('q2', ['the road had been closed without any warning'])],
  sources: [rey],
  sourcesRead: true,
};

const nothing: Attributions = { quotes: [], sources: [], sourcesRead: true };

let made = 0;
function note(subject: Subject): Annotation {
  made++;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    rev: 1,
    createdAt: new Date(Date.UTC(2026, 0, made)).toISOString(),
    updatedAt: '2026-02-01T00:00:00.000Z',
    deletedAt: null,
    page: {
      key: 'k',
      url: 'k',
      title: '',
      standfirst: null,
      siteName: null,
      byline: null,
      publishedTime: null,
      language: null,
    },
    subject,
    note: 'n',
    tags: [],
    factCheck: null,
    annotator: null,
    copyOf: null,
  };
}

function noteOn(words: readonly string[]): Annotation {
  const spans = words.map(each => describeSpan(text, spanOf(each)));
  return note({ kind: 'quote', type: 'direct', speaker: null, speakerRole: null, named: false, spans });
}

test('each note goes to the article, its quote or its source, in the order of their making', () => {
  const article = note({ kind: 'article' });
  const [first, second] = [noteOn(bridge), noteOn(bridge)];
  const source = note({ kind: 'source', name: ' olga\u00A0REY', sourceKind: 'person', role: null });
  const placed = placeNotes(text, attributions, [second, source, first, article], []);
  expect(placed.article).toEqual([article]);
  expect(placed.byQuote).toEqual(new Map([['q1', [first, second]]]));
  expect(placed.bySource).toEqual(new Map([['s1', [source]]]));
  expect(placed.adrift).toEqual([]);
});

test('a quote whose limits are detected otherwise now keeps its note', () => {
  const wider = noteOn(['said the road had been closed without any warning']);
  expect(placeNotes(text, attributions, [wider], []).byQuote.get('q2')).toEqual([wider]);
});

test('of two quotes that hold the words, the one with the least besides them gets the note', () => {
  const whole = quote('q0', ['A driver said the road had been closed without any warning']);
  const both = { ...attributions, quotes: [whole, ...attributions.quotes] };
  const narrow = noteOn(['the road had been closed without any warning']);
  expect(placeNotes(text, both, [narrow], []).byQuote).toEqual(new Map([['q2', [narrow]]]));
});

test('a note stays with its quote when a part of it changed, with the old and the new words of each part', () => {
  const onBoth = noteOn(bridge);
  const edited = text.replace('every bolt', 'most bolts');
  const placed = placeNotes(edited, attributions, [onBoth], [text]);
  expect(placed).toMatchObject({ adrift: [], byQuote: new Map([['q1', [onBoth]]]) });
  expect(placed.whereabouts.get(onBoth)).toMatchObject({
    kind: 'changed',
    parts: [
      { was: bridge[0], now: bridge[0] },
      { was: bridge[1], now: '“We looked at most bolts.”' },
    ],
  });
});

test('a part that is gone is shown as gone', () => {
  const onBoth = noteOn(bridge);
  const edited = text.replace(' “We looked at every bolt.”', '');
  const found = placeNotes(edited, attributions, [onBoth], [text]).whereabouts.get(onBoth);
  expect(found).toMatchObject({ kind: 'changed', parts: [{ was: bridge[0] }, { was: bridge[1], now: '' }] });
});

test('a note whose words are there, but in no quote, is listed apart from those that are lost', () => {
  const onWords = noteOn(['nobody had told the bus company']);
  const placed = placeNotes(text, attributions, [onWords], [text]);
  expect(placed).toMatchObject({ elsewhere: [onWords], adrift: [] });
  expect(placed.whereabouts.get(onWords)).toMatchObject({ kind: 'exact', moved: false });
});

test('words that may be either of two places are adrift, with both offered', () => {
  const onWords = noteOn(['any warning']);
  const other = 'Without any warning it fell. Later, without any warning, it rose.';
  const placed = placeNotes(other, nothing, [onWords], []);
  expect(placed.adrift).toEqual([onWords]);
  expect(placed.whereabouts.get(onWords)).toEqual({
    kind: 'ambiguous',
    choices: [[{ start: 8, end: 19 }], [{ start: 44, end: 55 }]],
  });
});

test('a twin of a quote that is gone is known as the twin by the saved text alone', () => {
  const before = `${text}\n\nThe mayor was as sure as she: “The bridge is safe,” he told a meeting in the town hall.`;
  const onFirst = note(noteOn(['“The bridge is safe,”']).subject);
  const after = before.replace('“The bridge is safe,” the engineer', 'The engineer');
  expect(placeNotes(after, nothing, [onFirst], [before]).whereabouts.get(onFirst)?.kind).toBe('orphan');
});

test('of several saved texts the one that the note was written on is taken', () => {
  const onWords = noteOn(['any warning']);
  const around = 'Roads are closed without any warning, and buses too, the mayor said.';
  const other = `${around}\n\n${text}`;
  const placed = placeNotes(other, nothing, [onWords], [around, text]);
  expect(placed.whereabouts.get(onWords)).toMatchObject({ kind: 'exact', moved: true });
});

test('a note on a source that the page does not have is adrift', () => {
  const onOther = note({ kind: 'source', name: 'Olga Reyes', sourceKind: 'person', role: null });
  expect(placeNotes(text, attributions, [onOther], []).adrift).toEqual([onOther]);
});
