// The three tools that are compared, each as its users call it. They are imported when asked for, and evaluated only
// then: the bundler keeps the moment.

import type { ToolName } from './steps.ts';

/** Reads a text and gives how much it found, so that nothing can be left undone. */
export type Read = (text: string) => number;
/** Makes a tool ready whose code was evaluated. Only ours takes the model as bytes. */
export type Load = (model: Uint8Array) => Read;

export const evaluate: Readonly<Record<ToolName, () => Promise<Load>>> = {
  async sourcelight() {
    const { createEngine } = await import('../../src/attribution/attribute.ts');
    return model => {
      const engine = createEngine(model);
      if (!engine.ok) throw new Error(engine.error);
      return text => engine.value(text, { language: 'en' }).quotes.length;
    };
  },
  async wink() {
    const { default: winkNlp } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    return () => {
      // No second argument: all stages, as its documentation begins.
      const nlp = winkNlp(model);
      return text => {
        const doc = nlp.readDoc(text);
        const found = [doc.tokens().out(), doc.sentences().out(), doc.entities().out(nlp.its.detail)];
        return found.reduce((sum, list) => sum + list.length, 0);
      };
    };
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return () => text => {
      const doc = nlp(text);
      return doc.quotations().out('array').length + doc.people().out('array').length;
    };
  },
};
