// The memory of one network and the compiled loops that work on it. Addresses are bytes; every table is laid down once,
// every buffer is reserved once, so that reading a text allocates nothing here.

import { KERNEL, RECUR, RELAXED_RECUR } from './kernel.ts';

export type Address = number;

type Multiply = (
  x: Address,
  w: Address,
  scale: Address,
  bias: Address,
  out: Address,
  room: Address,
  tokens: number,
  inputs: number,
  outputs: number,
) => void;

export type Kernel = {
  readonly multiply: Multiply;
  readonly multiplySparse: Multiply;
  readonly multiplyToScores: (
    x: Address,
    w: Address,
    scale: Address,
    bias: Address,
    out: Address,
    tokens: number,
    inputs: number,
  ) => void;
  readonly addRows: (
    a: Address,
    ia: Address,
    b: Address,
    ib: Address,
    out: Address,
    tokens: number,
    width: number,
    gates: number,
  ) => void;
  readonly recur: (
    u: Address,
    uRow: number,
    skip: Address,
    skipRow: number,
    out: Address,
    bounds: Address,
    count: number,
    half: number,
  ) => void;
  readonly pairInput: (
    a: Address,
    aRow: number,
    cues: Address,
    table: Address,
    pairs: Address,
    rows: Address,
    out: Address,
    count: number,
    width: number,
  ) => void;
  readonly bestTags: (
    scores: Address,
    row: number,
    moves: Address,
    out: Address,
    back: Address,
    tokens: number,
    one: number,
    two: number,
  ) => number;
};

// The part of the global of that name that is used here: pure code is compiled without the browser's types.
type WebAssemblyLike = {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

const PAGE_BYTES = 65536;
// Rows may be read and written up to three behind their end (see the padding in kernel.as.ts).
const SLACK_BYTES = 4096;

export type Machine = {
  readonly kernel: Kernel;
  readonly bytes: ArrayBuffer;
};

/** Memory of `size` bytes under the compiled loops. Throws only where the browser forbids WebAssembly. */
export function createMachine(size: number): Machine {
  const { validate, Module, Memory, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyLike })
    .WebAssembly;
  const memory = new Memory({ initial: Math.ceil(size / PAGE_BYTES) });
  const imports = { env: { memory, abort: () => undefined } };
  const loopsOf = (bytes: Uint8Array) => new Instance(new Module(bytes), imports).exports;
  const recurrent = validate(RELAXED_RECUR) ? RELAXED_RECUR : RECUR;
  return { kernel: { ...loopsOf(KERNEL), ...loopsOf(recurrent) } as Kernel, bytes: memory.buffer };
}

/** Hands out addresses one behind the other, each at a multiple of 16; `total` is what was handed out. */
export class Layout {
  total = SLACK_BYTES;

  /** Room for `count` numbers of `width` bytes. */
  reserve(count: number, width: 1 | 2 | 4): Address {
    const at = this.total;
    this.total += Math.ceil((count * width + SLACK_BYTES) / 16) * 16;
    return at;
  }
}
