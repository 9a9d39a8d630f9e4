// Opens the places where tools run: a fresh Node process, or a fresh browser with an extension of the bench's own.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFault, type FoundBrowser, findBrowser } from '../../scripts/browsers/find-browser.ts';
import type { BrowserKind } from '../../scripts/browsers/kinds.ts';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { thisMachine } from '../../scripts/browsers/machine.ts';
import type { Cleanup } from '../../scripts/start/cleanup.ts';
import { err, ok, type Result } from '../../src/result.ts';
import { bundleForBrowsers, bundleForNode, modelFile } from './bundles.ts';
import type { Answer, Reply, Step } from './steps.ts';

export const placeKinds = ['node', 'chrome', 'firefox'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export type Place = {
  /** Throws what went wrong there. */
  readonly ask: <S extends Step>(step: S) => Promise<Answer<S>>;
  readonly close: () => Promise<void>;
};

export type Opener = { readonly title: string; readonly open: () => Promise<Place> };

/** Prepares places of a kind; the error is a sentence that says what is missing. */
export async function prepare(
  kind: PlaceKind,
  folder: string,
  cleanup: Cleanup,
): Promise<Result<Opener, string>> {
  if (kind === 'node') return ok(await prepareNode(folder));
  const browser = findBrowser(kind, thisMachine);
  if (!browser.ok) return err(describeFault(kind, browser.error));
  return ok(await prepareBrowser(browser.value, folder, cleanup));
}

async function prepareNode(folder: string): Promise<Opener> {
  const program = path.join(folder, 'in-node.cjs');
  await bundleForNode(program);
  const open = async () => {
    const child = fork(program, [modelFile], { execArgv: ['--expose-gc'] });
    const place: Place = {
      ask: async step => unwrap(await askChild(child, step)),
      close: async () => {
        if (child.exitCode !== null) return;
        child.kill();
        await once(child, 'exit');
      },
    };
    return place;
  };
  return { title: `Node ${process.versions.node}`, open };
}

function askChild(child: ChildProcess, step: Step): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('the Node process of the bench ended before its answer'));
    child.once('exit', onExit);
    child.once('message', reply => {
      child.off('exit', onExit);
      resolve(reply as Reply);
    });
    child.send(step);
  });
}

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

async function prepareBrowser(browser: FoundBrowser, folder: string, cleanup: Cleanup): Promise<Opener> {
  const extension = path.join(folder, browser.kind);
  await makeExtension(browser.kind, extension);
  const open = async () => {
    // A profile of its own each time: nothing compiled is kept from the time before.
    const profile = await mkdtemp(path.join(folder, 'profile-'));
    const downloads = path.join(folder, 'downloads');
    const launching = launchBrowser({
      browser,
      extension,
      profile,
      downloads,
      headless: true,
      closeOnSignal: false,
    });
    // The promise, not the driver: a signal may come while the browser is still starting.
    cleanup.add(async () => (await launching).close());
    const driver = await launching;
    const { page } = await driver.openExtensionPage('bench.html');
    const place: Place = {
      ask: async step =>
        unwrap((await page.evaluate(message => chrome.runtime.sendMessage(message), step)) as Reply),
      close: () => driver.close(),
    };
    return place;
  };
  const context = browser.kind === 'chrome' ? 'service worker' : 'event page';
  return {
    title: `${browser.kind === 'chrome' ? 'Chromium' : 'Firefox'} ${browser.version}, ${context}`,
    open,
  };
}

async function makeExtension(kind: BrowserKind, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await bundleForBrowsers(path.join(folder, 'background.js'));
  await copyFile(modelFile, path.join(folder, 'attribution.model'));
  await writeFile(
    path.join(folder, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title>\n',
  );
  const manifest = {
    manifest_version: 3,
    name: 'Sourcelight bench',
    version: '1.0',
    background: kind === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
    ...(kind === 'firefox' && { browser_specific_settings: { gecko: { id: 'bench@sourcelight.example' } } }),
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

// The caller knows by its step what the answer is.
function unwrap<T>(reply: Reply | undefined): T {
  if (reply === undefined) throw new Error('nobody answered');
  if ('fault' in reply) throw new Error(reply.fault);
  return reply.value as T;
}
