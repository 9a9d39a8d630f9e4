// The in-page card as a test sees it. It stands in a closed shadow root, which no script of the page can look into; the
// debugging protocols can, each in its own way. Its buttons are clicked by real mouse events at their place.

import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browsers/kinds.ts';

export type CardInPage = {
  /** Text of each paragraph, button and label in the card, in order; null where no card is open. */
  words(): Promise<string[] | null>;
  /** Clicks the button that is called so. */
  press(name: string): Promise<void>;
};

export function cardIn(kind: BrowserKind, page: Page): CardInPage {
  const look = kind === 'chrome' ? () => lookByCdp(page) : () => lookByBidi(page);
  return {
    words: async () =>
      (await look())?.flatMap(({ name, text }) => [name, text].filter(word => word !== '')) ?? null,
    async press(wanted) {
      const button = (await look())?.find(
        ({ tag, name, text }) => tag === 'button' && (name === wanted || text === wanted),
      );
      if (button === undefined) throw new Error(`The card has no button "${wanted}".`);
      const { x, y } = await button.centre();
      await page.mouse.click(x, y);
    },
  };
}

type Point = { readonly x: number; readonly y: number };
type Part = {
  readonly tag: string;
  /** Its accessible label where it has one. */
  readonly name: string;
  readonly text: string;
  centre(): Promise<Point>;
};

type CdpNode = {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
};

async function lookByCdp(page: Page): Promise<Part[] | null> {
  const session: CDPSession = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
    root: CdpNode;
  };
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const shadow = html?.children?.at(-1)?.shadowRoots?.[0];
  if (shadow === undefined) return null;
  const textOf = (node: CdpNode): string => node.nodeValue + (node.children ?? []).map(textOf).join('');
  return flatten(shadow, node => node.children ?? []).map(node => ({
    tag: node.nodeName.toLowerCase(),
    name: attribute(node, 'aria-label'),
    text: hasOnlyText(node.children) ? textOf(node) : '',
    async centre() {
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
  }));
}

function attribute({ attributes = [] }: CdpNode, name: string): string {
  const at = attributes.indexOf(name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
}

function hasOnlyText(children: readonly { readonly nodeName: string }[] | undefined): boolean {
  return children?.length === 1 && children[0]?.nodeName === '#text';
}

type BidiValue = {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly BidiNode[];
  readonly shadowRoot?: BidiNode | null;
};
type BidiNode = { readonly sharedId: string; readonly value: BidiValue };

async function lookByBidi(page: Page): Promise<Part[] | null> {
  const call = bidiCaller(page);
  const host = (await call('() => document.documentElement.lastElementChild', [])) as BidiNode;
  const shadow = host.value.shadowRoot;
  if (shadow === undefined || shadow === null) return null;
  return flatten(shadow, node => node.value.children ?? []).map(node => ({
    tag: node.value.localName ?? '',
    name: node.value.attributes?.['aria-label'] ?? '',
    text: (node.value.children?.length === 1 && node.value.children[0]?.value.nodeValue) || '',
    async centre() {
      const box = `e => { const r = e.getBoundingClientRect(); return JSON.stringify({ x: r.x + r.width / 2, y: r.y + r.height / 2 }); }`;
      const answer = (await call(box, [{ sharedId: node.sharedId }])) as { readonly value: unknown };
      return JSON.parse(String(answer.value));
    },
  }));
}

type Connection = {
  send(method: string, params: unknown): Promise<{ readonly result: { readonly result: unknown } }>;
};

/** Puppeteer does not ask for the inside of shadow roots, so the protocol is spoken to directly. */
function bidiCaller(page: Page): (task: string, args: readonly unknown[]) => Promise<unknown> {
  const { connection } = page.browser() as Browser as unknown as { readonly connection: Connection };
  const context = (page.mainFrame() as unknown as { readonly _id: string })._id;
  return async (functionDeclaration, args) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12 },
    });
    return result.result;
  };
}

function flatten<T>(node: T, childrenOf: (node: T) => readonly T[]): T[] {
  return [node, ...childrenOf(node).flatMap(child => flatten(child, childrenOf))];
}
