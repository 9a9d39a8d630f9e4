// Which texts are taken for English: by their own words where there are enough of them, by their tag where not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEnglish as isEnglishDoc } from '../../../src/attribution/language.ts';
import { tokenize } from '../../../src/text/tokens.ts';

const isEnglish = (text: string, tag: string | null) => isEnglishDoc({ text, tokens: tokenize(text) }, tag);

const english = [
  'The mayor said on Monday that the bridge would stay closed until the engineers had looked at every bolt, and that they were in no hurry to open it again before the winter.',
  'Farmers in the valley have been told to move their cattle to higher ground because the river is rising faster than it did last spring, when three barns were lost.',
  'She was not the first to complain about the noise from the quarry, but her letter was the one which the council could not put aside, since it came with recordings.',
  'If you have ever wondered how a lighthouse is kept, this is your chance: the old tower at the end of the pier will be open to visitors over the whole weekend.',
  'Piet Haan, Jürgen Groß, François Lefèvre and Łukasz Wójcik were in the boat when it struck the rocks, and it was only because of the calm sea that they all came home.',
];

const others: readonly (readonly [language: string, text: string])[] = [
  [
    'de',
    'Der Bürgermeister sagte am Montag, die Brücke bleibe geschlossen, bis alle Schrauben geprüft seien, und niemand habe es eilig, sie vor dem Winter wieder zu öffnen.',
  ],
  [
    'de',
    'Die Bauern im Tal sollen ihr Vieh auf höher gelegene Weiden bringen, weil der Fluss schneller steigt als im vergangenen Frühjahr, in dem er drei Scheunen mit sich riss.',
  ],
  [
    'de',
    'Ein Manager der Airline war im Land, und so war die Pressekonferenz am Ende ein Event, bei dem man mehr über das neue Design der Website als über den Streik hörte.',
  ],
  [
    'fr',
    'Le maire a déclaré lundi que le pont resterait fermé tant que les ingénieurs n’auraient pas examiné chaque boulon, et que personne n’était pressé de le rouvrir avant l’hiver.',
  ],
  [
    'fr',
    'Les agriculteurs de la vallée doivent conduire leurs bêtes vers les hauteurs parce que la rivière monte plus vite qu’au printemps dernier, quand trois granges furent emportées.',
  ],
  [
    'es',
    'El alcalde dijo el lunes que el puente seguirá cerrado hasta que los ingenieros hayan revisado cada tornillo, y que nadie tiene prisa por abrirlo antes del invierno.',
  ],
  [
    'es',
    'Los agricultores del valle deben llevar el ganado a zonas más altas porque el río crece más deprisa que la primavera pasada, cuando se perdieron tres graneros.',
  ],
  [
    'it',
    'Il sindaco ha detto lunedì che il ponte resterà chiuso finché gli ingegneri non avranno controllato ogni bullone, e che nessuno ha fretta di riaprirlo prima dell’inverno.',
  ],
  [
    'it',
    'Gli agricoltori della valle devono portare il bestiame più in alto perché il fiume cresce più in fretta della scorsa primavera, quando andarono persi tre fienili.',
  ],
  [
    'pt',
    'O prefeito disse na segunda-feira que a ponte continuará fechada até que os engenheiros tenham visto cada parafuso, e que ninguém tem pressa de abri-la antes do inverno.',
  ],
  [
    'nl',
    'De burgemeester zei maandag dat de brug dicht blijft tot de ingenieurs elke bout hebben bekeken, en dat niemand haast heeft om haar voor de winter weer te openen.',
  ],
  [
    'nl',
    'De boeren in het dal was al gezegd dat ze hun vee hoger moesten zetten, want de rivier is in een week meer gestegen dan in het hele vorige voorjaar bij elkaar.',
  ],
  [
    'pl',
    'Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty, dopóki inżynierowie nie obejrzą każdej śruby, i że nikomu się nie spieszy, by otworzyć go przed zimą.',
  ],
  [
    'sv',
    'Borgmästaren sade i måndags att bron förblir stängd tills ingenjörerna har sett över varenda bult, och att ingen har bråttom att öppna den igen före vintern.',
  ],
  [
    'fi',
    'Pormestari sanoi maanantaina, että silta pysyy suljettuna, kunnes insinöörit ovat tarkastaneet jokaisen pultin, eikä kenelläkään ole kiirettä avata sitä ennen talvea.',
  ],
  [
    'ru',
    'Мэр сказал в понедельник, что мост останется закрытым, пока инженеры не осмотрят каждый болт, и что никто не спешит открывать его до зимы.',
  ],
  [
    'ja',
    '市長は月曜日、技術者がすべてのボルトを確認するまで橋は閉鎖されたままだと述べ、冬の前に急いで開ける必要はないと話した。',
  ],
  ['zh', '市长星期一说，在工程师检查完每一个螺栓之前，大桥将继续关闭，没有人急着在冬天之前重新开放。'],
  ['ko', '시장은 월요일 기술자들이 모든 볼트를 확인할 때까지 다리를 닫아 두겠다고 말했다.'],
  ['ar', 'قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى يفحص المهندسون كل مسمار فيه.'],
  [
    'tr',
    'Belediye başkanı pazartesi günü, mühendisler her cıvatayı kontrol edene kadar köprünün kapalı kalacağını ve kıştan önce açmak için kimsenin acele etmediğini söyledi.',
  ],
];

test.each(english)('English is English whatever the page says: %s', text => {
  for (const tag of ['en', 'en-GB', 'de', 'fr-FR', 'ja', null]) expect(isEnglish(text, tag)).toBe(true);
});

test.each(others)('another language is none, whatever the page says: %s %s', (language, text) => {
  for (const tag of [language, 'en', 'en-US', null]) expect(isEnglish(text, tag)).toBe(false);
});

test.each([
  ['', 'nothing'],
  ['Breaking news', 'two words'],
  ['Danke schön, auf Wiedersehen', 'a few words'],
  ['Anna Berg 3, Jan Kowalski 2, Juan García 1, Luca Bianchi 0 '.repeat(20), 'names'],
  ['DER ZUG KOMMT HEUTE WIEDER NICHT PÜNKTLICH AN '.repeat(20), 'capitals'],
  ['1 2 3 4 5 – … ! '.repeat(50), 'no words'],
])('what proves nothing is as its tag says, and English without one: %s', text => {
  expect(isEnglish(text, 'en-AU')).toBe(true);
  expect(isEnglish(text, 'EN_us ')).toBe(true);
  expect(isEnglish(text, null)).toBe(true);
  expect(isEnglish(text, '')).toBe(true);
  expect(isEnglish(text, 'de')).toBe(false);
  expect(isEnglish(text, 'enm')).toBe(false);
});

const inEnglish = `${english.join(' ')}\n\n`;
const inGerman = `${others
  .filter(([language]) => language === 'de')
  .map(([, text]) => text)
  .join(' ')}\n\n`;

test('half in English and half not is as its tag says', () => {
  for (const text of [inEnglish.repeat(6) + inGerman.repeat(10), inGerman.repeat(10) + inEnglish.repeat(6)]) {
    expect(isEnglish(text, 'en')).toBe(true);
    expect(isEnglish(text, 'de')).toBe(false);
  }
});

test('one passage in another language does not outweigh the rest', () => {
  expect(isEnglish(inEnglish.repeat(10) + inGerman, 'de')).toBe(true);
  expect(isEnglish(inGerman.repeat(20) + inEnglish, 'en')).toBe(false);
});

test('any text has an answer, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), text => {
      expect(isEnglish(text, 'en')).toBe(isEnglish(text, 'en'));
    }),
  );
});

test('the time does not grow with the text', () => {
  const text = inGerman.repeat(4000);
  const doc = { text, tokens: tokenize(text) };
  isEnglishDoc(doc, 'en');
  const start = performance.now();
  for (let i = 0; i < 20; i++) isEnglishDoc(doc, 'en');
  // A fraction of a millisecond each; the limit leaves room for a busy processor.
  expect(performance.now() - start).toBeLessThan(1000);
});
