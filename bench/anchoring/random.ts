// Chance that comes out the same for the same seed.

export type Random = {
  /** 0 to 1, without 1. */
  readonly share: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
};

/** Mulberry32 by Tommy Ettinger, in the public domain: 32 bits of state are enough for picking words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    between,
    pick: items => items[between(0, items.length - 1)] as (typeof items)[number],
    shuffled(items) {
      const rest = [...items];
      for (let last = rest.length - 1; last > 0; last--) {
        const other = between(0, last);
        [rest[last], rest[other]] = [
          rest[other] as (typeof rest)[number],
          rest[last] as (typeof rest)[number],
        ];
      }
      return rest;
    },
  };
}
