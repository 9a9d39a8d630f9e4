// The far end of a bench: runs the steps where the tools are. The same code in Node and in both browsers.

import { repeatable } from './repeatable.ts';
import type { Memory, Reply, Round, Start, Step, ToolName } from './steps.ts';
import { evaluate, type Load, type Read } from './tools.ts';

export type Surroundings = {
  readonly readModel: () => Promise<Uint8Array>;
  /** What the process holds after a garbage collection. */
  readonly memory: (() => Memory) | null;
};

const SHORT_TEXT = '“We will open the bridge again in May,” Mayor Ana Torres said on Monday.';

/** Answers steps one after another; a fault is answered in words. */
export function createAnswerer(surroundings: Surroundings): (step: Step) => Promise<Reply> {
  const tools = new Map<ToolName, Read>();
  let texts: readonly string[] = [];

  const started = (name: ToolName): Read => {
    const read = tools.get(name);
    // A background that the browser stopped in between has forgotten everything; its times would be of no use.
    if (read === undefined || texts.length === 0) throw new Error('this place was started anew in between');
    return read;
  };

  async function start(name: ToolName, article: string): Promise<Start> {
    const before = surroundings.memory?.() ?? null;
    const wasm = countWasmMemory();
    const begin = performance.now();
    const load = evaluate[name]();
    const codeMs = performance.now() - begin;
    const { read, readyMs } = await makeReady(load);
    tools.set(name, read);
    const after = surroundings.memory?.() ?? null;
    const memory = before !== null && after !== null ? difference(after, before) : null;
    return { codeMs, readyMs, articleMs: timed(read, article).ms, wasmBytes: wasm.stop(), memory };
  }

  async function makeReady(load: Load): Promise<{ read: Read; readyMs: number }> {
    const model = await surroundings.readModel();
    const begin = performance.now();
    const read = load(model);
    read(SHORT_TEXT);
    return { read, readyMs: performance.now() - begin };
  }

  function round(name: ToolName): Round {
    const read = started(name);
    return timed(all => all.reduce((sum, text) => sum + read(text), 0), texts);
  }

  function grow(count: number, chars: number): Round {
    const base = repeatable(texts.slice(0, count));
    return timed(started('sourcelight'), base.repeat(Math.ceil(chars / base.length)).slice(0, chars));
  }

  async function run(step: Step): Promise<Start | Round | null> {
    if (step.do === 'start') return start(step.tool, step.article);
    if (step.do === 'round') return round(step.tool);
    if (step.do === 'grow') return grow(step.count, step.chars);
    texts = step.texts;
    return null;
  }

  return step =>
    run(step).then(
      value => ({ value }),
      fault => ({ fault: String(fault) }),
    );
}

function timed<T>(read: (what: T) => number, what: T): Round {
  const begin = performance.now();
  const found = read(what);
  return { ms: performance.now() - begin, found };
}

function difference(after: Memory, before: Memory): Memory {
  return { heap: after.heap - before.heap, external: after.external - before.external };
}

/** Counts the bytes of the WebAssembly memories that are made until `stop`. */
function countWasmMemory(): { readonly stop: () => number } {
  const { Memory } = WebAssembly;
  const made: WebAssembly.Memory[] = [];
  WebAssembly.Memory = class extends Memory {
    constructor(size: WebAssembly.MemoryDescriptor) {
      super(size);
      made.push(this);
    }
  };
  return {
    stop() {
      WebAssembly.Memory = Memory;
      return made.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
    },
  };
}
