// What a bench asks of the place where the tools run (a Node process, a service worker, an event page), and what it
// answers. Plain data: it crosses processes.

export const toolNames = ['sourcelight', 'wink', 'compromise'] as const;
export type ToolName = (typeof toolNames)[number];

export type Step =
  /** Evaluates a tool's code and makes it read a short text and then an article, for the first time in this place. */
  | { readonly do: 'start'; readonly tool: ToolName; readonly article: string }
  | { readonly do: 'take-texts'; readonly texts: readonly string[] }
  /** Reads every text once. */
  | { readonly do: 'round'; readonly tool: ToolName }
  /** Reads the first `count` texts as one, written again and again up to `chars` characters. */
  | { readonly do: 'grow'; readonly count: number; readonly chars: number };

export type Start = {
  readonly codeMs: number;
  /** From the model (for wink-nlp and compromise: from the evaluated code, which holds it) to the first text read. */
  readonly readyMs: number;
  readonly articleMs: number;
  readonly wasmBytes: number;
  /** What the process holds more than before, after a garbage collection; null where nobody tells. */
  readonly memory: Memory | null;
};

/** In bytes. WebAssembly's memory and array buffers are external. */
export type Memory = { readonly heap: number; readonly external: number };

export type Round = { readonly ms: number; readonly found: number };

/** What a step is answered with. */
export type Answer<S extends Step> = S extends { readonly do: 'start' }
  ? Start
  : S extends { readonly do: 'take-texts' }
    ? null
    : Round;

export type Reply = { readonly value: Answer<Step> } | { readonly fault: string };
