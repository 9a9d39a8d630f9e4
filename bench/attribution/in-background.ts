// The far end in a browser: the background of an extension that holds nothing else. Steps come from its page.

import browser from 'webextension-polyfill';
import { createAnswerer } from './answer.ts';
import type { Step } from './steps.ts';

const answer = createAnswerer({ readModel, memory: null });

browser.runtime.onMessage.addListener((step: unknown) => answer(step as Step));

async function readModel(): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL('attribution.model'));
  return new Uint8Array(await response.arrayBuffer());
}
