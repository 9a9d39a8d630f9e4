// What is found in a package that must not be there.

import { expect, test } from 'vitest';
import { fixtureWords, inspectPackage } from '../../../../scripts/package/inspect.ts';

const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const article = `<article><style>p { margin: 0 }</style><p>The harbour&nbsp;master <a href="/x">told the council</a>
  that no ferry would sail before the storm had passed.</p></article>`;
const fixtures = [fixtureWords(article)];

test('a clean package has no faults', () => {
  const entries = [
    entry('popup/popup.js', 'const words = "The harbour master told nobody";'),
    entry('LICENSE', 'MIT'),
  ];
  expect(inspectPackage(entries, fixtures)).toEqual([]);
});

test('eight words in a row of an article are found, over tags, case and punctuation', () => {
  const entries = [entry('background/background.js', '["Told the council that no ferry would — sail!"]')];
  expect(inspectPackage(entries, fixtures)).toEqual([
    'background/background.js has text of a fixture: "told the council that no ferry would sail"',
  ]);
});

test('source maps and fixtures are found by name, a pointer to a map by its words', () => {
  const entries = [
    entry('popup/popup.js.map', '{}'),
    entry('popup/popup.js', '//# sourceMappingURL=popup.js.map'),
    entry('tests/fixtures/a.html', ''),
  ];
  expect(inspectPackage(entries, fixtures)).toEqual([
    'popup/popup.js.map has a source map',
    'popup/popup.js has a source map',
    "tests/fixtures/a.html is a test's fixture",
  ]);
});

test('a fixture shorter than eight words is in no package', () => {
  expect(inspectPackage([entry('a.js', 'too few words')], [fixtureWords('too few words')])).toEqual([]);
});
