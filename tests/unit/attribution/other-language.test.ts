// What is given of a text that is not English: the passages in that language's quotation marks.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import { quotationsOnly } from '../../../src/attribution/other-language.ts';
import { attribute } from './engine.ts';

function passagesOf(text: string): string[] {
  return quotationsOnly(readDocument(text)).map(quote =>
    quote.content.map(({ start, end }) => text.slice(start, end)).join(' + '),
  );
}

test.each([
  // German and its neighbours: low marks, outward guillemets, nested and parted quotations.
  ['Er sagte: „Wir haben lange gewartet.“ Dann ging er.', ['„Wir haben lange gewartet.“']],
  [
    '„Das ist ‚ein neuer Anfang‘ für uns“, sagte sie. „Wir bleiben noch hier.“',
    ['„Das ist ‚ein neuer Anfang‘ für uns“', '„Wir bleiben noch hier.“'],
  ],
  [
    '»Wir gehen jetzt nach Hause«, rief er, »und kommen nicht wieder.«',
    ['»Wir gehen jetzt nach Hause«', '»und kommen nicht wieder.«'],
  ],
  ['»Das ist ›ein neuer Anfang‹ für uns«, sagte sie.', ['»Das ist ›ein neuer Anfang‹ für uns«']],
  ['„Erster Absatz des Zitats.\n\nZweiter Absatz.“ Ende.', ['„Erster Absatz des Zitats. + Zweiter Absatz.“']],
  ['„Wir haben lange gewartet", sagte er.', ['„Wir haben lange gewartet"']],
  ['"Wir haben lange gewartet", sagte er.', ['"Wir haben lange gewartet"']],
  ['„Čekali jsme velmi dlouho,“ řekl starosta.', ['„Čekali jsme velmi dlouho,“']],
  // French: guillemets with spaces, in front of punctuation, nested; apostrophes are none.
  ['Il a dit : « Nous avons attendu longtemps. » Puis il est parti.', ['« Nous avons attendu longtemps. »']],
  [
    '«\u202fNous avons attendu longtemps\u202f», a dit la maire, «\u00a0et l’homme n’est pas venu\u00a0».',
    ['«\u202fNous avons attendu longtemps\u202f»', '«\u00a0et l’homme n’est pas venu\u00a0»'],
  ],
  ['Ce n’est « pas « notre faute » du tout », a-t-elle dit.', ['« pas « notre faute » du tout »']],
  [
    '« Premier paragraphe de la citation.\n\n« Deuxième paragraphe. » Fin.',
    ['« Premier paragraphe de la citation. + « Deuxième paragraphe. »'],
  ],
  ['L’homme d’aujourd’hui qu’il n’a jamais vu l’a dit à l’entrée.', []],
  ["L'homme d'aujourd'hui qu'il n'a jamais vu l'a dit à l'entrée.", []],
  ['— Nous avons attendu longtemps, dit la maire.', []],
  // Spanish, Italian, Portuguese.
  [
    '«Hemos esperado mucho tiempo», dijo la alcaldesa. «No podemos esperar más».',
    ['«Hemos esperado mucho tiempo»', '«No podemos esperar más»'],
  ],
  [
    '«¿Hemos esperado demasiado tiempo?\n\n»No podemos esperar más», dijo.',
    ['«¿Hemos esperado demasiado tiempo? + »No podemos esperar más»'],
  ],
  ['—Hemos esperado mucho tiempo —dijo la alcaldesa.\n\n—No podemos esperar más.', []],
  ['«Abbiamo aspettato troppo a lungo», ha detto il sindaco.', ['«Abbiamo aspettato troppo a lungo»']],
  ["Un po' di tempo fa la 'ndrangheta era qui e un po' dovunque.", []],
  ['O prefeito disse: “Esperamos muito tempo por isso”. Saiu.', ['“Esperamos muito tempo por isso”']],
  // Polish, Russian.
  ['„Czekaliśmy na to bardzo długo” – powiedział burmistrz.', ['„Czekaliśmy na to bardzo długo”']],
  [
    '„Czekaliśmy na «nowy początek» bardzo długo” – powiedział.',
    ['„Czekaliśmy na «nowy początek» bardzo długo”'],
  ],
  [
    '— Мы ждали очень долго, — сказал мэр. «Теперь мы должны действовать», — добавил он.',
    ['«Теперь мы должны действовать»'],
  ],
  // Swedish and Finnish: the same mark on both sides.
  [
    '”Vi har väntat länge”, säger hon. ”Nu måste vi agera.”',
    ['”Vi har väntat länge”', '”Nu måste vi agera.”'],
  ],
  [
    '»Vi har väntat länge», säger hon. »Nu måste vi agera.»',
    ['»Vi har väntat länge»', '»Nu måste vi agera.»'],
  ],
  ['”Olemme odottaneet hyvin pitkään”, pormestari sanoi.', ['”Olemme odottaneet hyvin pitkään”']],
  ['«Vi har ventet lenge», sier ordføreren.', ['«Vi har ventet lenge»']],
  // Dutch.
  ["'s Avonds zei hij: 'We hebben hier lang gewacht.' Daarna ging hij.", ["'We hebben hier lang gewacht.'"]],
  // Japanese and Chinese, where no space parts words.
  [
    '市長は「とても長く待ちました」と話した。「『もう待てない』という声が多い」とも述べた。',
    ['「とても長く待ちました」', '「『もう待てない』という声が多い」'],
  ],
  ['市长说：“我们已经等了很长时间。”他走了。', ['“我们已经等了很长时间。”']],
  ['作品「雪国」を読んだ。', []],
  // Hebrew: a double mark inside an acronym.
  ['הוא אמר: "אנחנו בצה"ל מחכים כבר הרבה זמן". אחר כך הלך.', ['"אנחנו בצה"ל מחכים כבר הרבה זמן"']],
  // Titles and terms, and what is never closed.
  ['Der Film „Das Boot“ läuft im „Kino Central“.', []],
  ['Er sagte: „Wir haben lange gewartet. Dann ging er nach Hause.', []],
])('passages in quotation marks: %s', (text, passages) => {
  expect(passagesOf(text)).toEqual(passages);
});

const german =
  'Der Bürgermeister sagte am Montag: „Wir haben sehr lange gewartet.“ Die Brücke bleibe geschlossen, bis alle Schrauben geprüft seien, und niemand habe es eilig, sie vor dem Winter wieder zu öffnen.';
const english =
  'The mayor said on Monday: “We have been waiting for a long time.” The bridge would stay closed until all of the bolts had been seen to.';

test('the engine goes by the text where its tag is wrong, and says whether it read the sources', () => {
  const ofGerman = attribute(german, { language: 'en' });
  expect(ofGerman).toMatchObject({ sources: [], sourcesRead: false });
  expect(ofGerman.quotes).toHaveLength(1);
  const ofEnglish = attribute(english, { language: 'de' });
  expect(ofEnglish.sourcesRead).toBe(true);
  expect(ofEnglish.sources.length).toBeGreaterThan(0);
});

const marks = fc.constantFrom(
  ...'«»‹›„“”‘’‚「」『』"\''.split(''),
  ' ',
  '\n\n',
  'a',
  'so ist das eben',
  ', ',
  '😀',
  's',
  '市',
);
test('in any text the passages lie in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 60 }), parts => {
      let last = 0;
      const quotes = quotationsOnly(readDocument(parts.join('')));
      for (const { start, end } of quotes.flatMap(quote => quote.content)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    // A pair inside a pair inside a mark that is never closed.
    { numRuns: 1000, examples: [[['‘', '«', '‚', 'so ist das eben', "'", '』']]] },
  );
});

test.each(['« ', '» ', '„so ', '”', '「', '«"', '「” '])('time grows with the length only: %s', unit => {
  const start = performance.now();
  quotationsOnly(readDocument(unit.repeat(100_000)));
  expect(performance.now() - start).toBeLessThan(5000);
});
