// What bundles.ts makes of the three tools.

declare module 'tool:sourcelight' {
  export function evaluate(): typeof import('../../src/attribution/attribute.ts');
}

declare module 'tool:wink' {
  export function evaluate(): {
    readonly default: typeof import('wink-nlp').default;
    readonly model: typeof import('wink-eng-lite-web-model').default;
  };
}

declare module 'tool:compromise' {
  export function evaluate(): { readonly default: typeof import('compromise').default };
}
