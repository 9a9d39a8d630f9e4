// What one step of the network's 16-bit numbers counts.

/** Numbers between layers, and scores: this many steps to one. */
export const STEPS_PER_ONE = 1024;

/** Steps to one in each of a layer's outputs. */
export type Units = (column: number) => number;

export const ones: Units = () => STEPS_PER_ONE;

// The S-shaped functions go from end to end over the whole range: candidates from -1.5 to 1.5, shares from -3 to 3.
const CANDIDATE = 32768 / 1.5;
const SHARE = 32768 / 3;

/**
 * A recurrent layer's outputs: gate and candidate of each direction, and behind them what is passed on.
 * @param states of both directions together
 * @param headroom gates count a step this many times: sums that are still to grow may be larger than what they become
 */
export function recurrent(states: number, headroom = 1): Units {
  const half = states / 2;
  return column => {
    if (column >= 2 * states) return STEPS_PER_ONE;
    return (Math.floor(column / half) % 2 === 1 ? CANDIDATE : SHARE) / headroom;
  };
}

/** What the first layer's sums are made with: they are added up from two tables. */
export const HEADROOM = 4;
