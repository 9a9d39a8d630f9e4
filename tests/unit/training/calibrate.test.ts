import { expect, test } from 'vitest';
import { calibrationError, fitConfidence } from '../../../training/calibrate.ts';

// One in four of the attributions with the feature 0 is right, three in four of those with the feature 1.
const judged = Array.from({ length: 400 }, (_, index) => {
  const feature = index % 2;
  const isRight = index % 8 < 2 ? feature === index % 2 && index % 4 < 2 : feature === 1;
  return { features: [1, feature], isRight };
});

test('the fitted weights give each kind the share that was right', () => {
  const weights = fitConfidence(judged);
  for (const feature of [0, 1]) {
    const own = judged.filter(one => one.features[1] === feature);
    const share = own.filter(one => one.isRight).length / own.length;
    const total = (weights[0] as number) + (weights[1] as number) * feature;
    expect(1 / (1 + Math.exp(-total))).toBeCloseTo(share, 1);
  }
});

test('confidence that says what comes true has no error, and the top bin is counted', () => {
  const given = Array.from({ length: 100 }, (_, index) => ({ confidence: 0.95, isRight: index < 95 }));
  expect(calibrationError(given)).toEqual({ error: expect.closeTo(0, 6), top: 1 });
  expect(calibrationError(given.map(one => ({ ...one, isRight: false }))).error).toBeCloseTo(0.95, 6);
});
