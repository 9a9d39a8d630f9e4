// Kind, name, role and the reason for anonymity of sources, from the phrase that names them.

import { expect, test } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { sourcesOf } from './rows.ts';

const phrases: readonly (readonly [string, string])[] = [
  ['Ann Mora, chief engineer of the port,', 'Ann Mora, person, chief engineer of the port'],
  ['Ann Mora, 45, a nurse from Leeds,', 'Ann Mora, person, nurse from Leeds'],
  ['Ann Mora, MD, director of the clinic,', 'Ann Mora, person, director of the clinic'],
  ['Former Prime Minister Halina Wolska', 'Halina Wolska, person, Former Prime Minister'],
  ['Analyst Rui Prata at the Ocean Institute', 'Rui Prata, person, Analyst at the Ocean Institute'],
  ['Chinese Foreign Ministry spokesperson Lin Wei', 'Lin Wei, person, Chinese Foreign Ministry spokesperson'],
  ['Will Marsh', 'Will Marsh, person, -'],
  ['US officials', 'US officials, unnamed, -'],
  ['A spokeswoman for the port', 'spokeswoman for the port, unnamed, spokeswoman for the port'],
  ['The report', 'report, document, -'],
  ['Leaders of the Group of Ten', 'Leaders of the Group of Ten, group, -'],
  ['Wolska’s administration', 'Wolska’s administration, organization, -'],
  ['The Harbour Authority', 'Harbour Authority, organization, -'],
  ['The WHO', 'WHO, organization, -'],
  ['Norway', 'Norway, organization, -'],
  ['North Korean state media', 'North Korean state media, organization, -'],
];

test.each(phrases)('%s is read as %s', (phrase, source) => {
  expect(sourcesOf(`${phrase} said that it was late.`)).toEqual([source]);
});

test('people by function are not named, people and bodies with a name are', () => {
  const text = 'Ann Mora said it was late. Officials said it was early. Norway said it was time.';
  const { sources } = attribute(text, { language: 'en' });
  expect(sources.map(source => [source.name, source.named])).toEqual([
    ['Ann Mora', true],
    ['Officials', false],
    ['Norway', true],
  ]);
});

test.each([
  ['A clerk who asked not to be named said the safe had been empty for years.', null],
  [
    'A clerk who asked not to be named because she feared for her job said the safe had been empty.',
    'because she feared for her job',
  ],
  [
    'A clerk who was not authorized to speak in public said the safe had been empty.',
    'not authorized to speak in public',
  ],
])('%s', (text, reason) => {
  expect(attribute(text, { language: 'en' }).sources[0]?.anonymityReason).toBe(reason);
});

test('the reason for anonymity is given in the words of the article', () => {
  const text =
    'The law is fair, said a senior official, who spoke on condition of anonymity because talks went on.';
  const { sources } = attribute(text, { language: 'en' });
  expect(sources[0]?.anonymityReason).toBe('because talks went on');
});
