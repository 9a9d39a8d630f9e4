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
  const placed = placeNotes(text, attributions, [second, source, first, article]);
  expect(placed.article).toEqual([article]);
  expect(placed.byQuote).toEqual(new Map([['q1', [first, second]]]));
  expect(placed.bySource).toEqual(new Map([['s1', [source]]]));
  expect(placed.adrift).toEqual([]);
});

test('a quote whose limits are detected otherwise now keeps its note', () => {
  const wider = noteOn(['said the road had been closed without any warning']);
  expect(placeNotes(text, attributions, [wider]).byQuote.get('q2')).toEqual([wider]);
});

test('of two quotes that hold the words, the one with the least besides them gets the note', () => {
  const whole = quote('q0', ['A driver said the road had been closed without any warning']);
  const both = { ...attributions, quotes: [whole, ...attributions.quotes] };
  const narrow = noteOn(['the road had been closed without any warning']);
  expect(placeNotes(text, both, [narrow]).byQuote).toEqual(new Map([['q2', [narrow]]]));
});

test('a note is adrift when a part of its quote is no longer in the text', () => {
  const onBoth = noteOn(bridge);
  const edited = text.replace('every bolt', 'most bolts');
  expect(placeNotes(edited, attributions, [onBoth])).toMatchObject({ adrift: [onBoth], byQuote: new Map() });
});

test('a note is adrift when its words are there but no quote is', () => {
  const onWords = noteOn(['nobody had told the bus company']);
  expect(placeNotes(text, attributions, [onWords]).adrift).toEqual([onWords]);
});

test('a note on a source that the page does not have is adrift', () => {
  const onOther = note({ kind: 'source', name: 'Olga Reyes', sourceKind: 'person', role: null });
  expect(placeNotes(text, attributions, [onOther]).adrift).toEqual([onOther]);
});
