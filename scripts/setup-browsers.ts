// Sees to it that both browsers are there that the tests drive; installs what is missing where it can.

import { browserKinds } from './browsers/kinds.ts';
import { thisMachine } from './browsers/machine.ts';
import { provideBrowsers } from './browsers/provide-browsers.ts';

for (const browser of await provideBrowsers(browserKinds, thisMachine)) {
  if (browser.ok) thisMachine.say(`${browser.value.kind} ${browser.value.version}  ${browser.value.path}`);
  else {
    process.stderr.write(`${browser.error}\n`);
    process.exitCode = 1;
  }
}
