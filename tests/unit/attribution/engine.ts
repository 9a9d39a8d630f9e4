// The engine on the project's own model, for tests.

import { readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../../src/attribution/attribute.ts';

const engine = createEngine(
  readFileSync(new URL('../../../src/attribution/attribution.model', import.meta.url)),
);
if (!engine.ok) throw new Error(engine.error);

export const attribute: Engine = engine.value;
