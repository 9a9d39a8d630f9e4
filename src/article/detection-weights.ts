// Written by training/detection.ts. Weights of the signals of page-signals.ts, for their values as they are.

import type { SignalName } from './page-signals.ts';

export const bias = -3.5;

export const weights: Readonly<Record<SignalName, number>> = {
  ldArticle: 0.358,
  ldProduct: -1.673,
  ogArticle: 0.726,
  ogProduct: -0.414,
  published: 0.687,
  signed: 0.917,
  root: -0.441,
  slugWords: 0.259,
  dated: 1.005,
  articleWord: 1.284,
  otherWord: -3.74,
  together: 0.935,
  meanLength: 1.468,
  linked: -1.956,
  dateSeen: 0.036,
  headlineWords: 0.149,
  times: -0.541,
  prices: -0.485,
  password: -3.202,
  code: -0.75,
  named: 1.747,
};
