// The three tools that are compared, each as its users call it. Each is a bundle by itself (see bundles.ts) and evaluated only
// when it is asked for.

import { evaluate as evaluateCompromise } from 'tool:compromise';
import { evaluate as evaluateSourcelight } from 'tool:sourcelight';
import { evaluate as evaluateWink } from 'tool:wink';
import type { ToolName } from './steps.ts';

/** Reads a text and gives how much it found, so that nothing can be left undone. */
export type Read = (text: string) => number;
/** Makes a tool ready whose code was evaluated. Only ours takes the model as bytes. */
export type Load = (model: Uint8Array) => Read;

export const evaluate: Readonly<Record<ToolName, () => Load>> = {
  sourcelight() {
    const { createEngine } = evaluateSourcelight();
    return model => {
      const engine = createEngine(model);
      if (!engine.ok) throw new Error(engine.error);
      return text => engine.value(text, { language: 'en' }).quotes.length;
    };
  },
  wink() {
    const { default: winkNlp, model } = evaluateWink();
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
  compromise() {
    const { default: nlp } = evaluateCompromise();
    return () => text => {
      const doc = nlp(text);
      return doc.quotations().out('array').length + doc.people().out('array').length;
    };
  },
};
