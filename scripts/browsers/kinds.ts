// The two browsers that the extension supports: how old they may be, and where a reader's own choice is named.

export const browserKinds = ['firefox', 'chrome'] as const;
export type BrowserKind = (typeof browserKinds)[number];

type BrowserFacts = {
  readonly label: string;
  /** The same floors as in manifest.json, where a browser below them refuses the extension. */
  readonly minMajor: number;
  /** Environment variable with the path of the browser to use. */
  readonly variable: string;
  readonly debianPackage: string;
  readonly website: string;
};

export const browserFacts: Readonly<Record<BrowserKind, BrowserFacts>> = {
  firefox: {
    label: 'Firefox',
    minMajor: 142,
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    website: 'https://www.mozilla.org/firefox/',
  },
  chrome: {
    label: 'Chrome or Chromium',
    minMajor: 130,
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    website: 'https://www.google.com/chrome/',
  },
};

export function isBrowserKind(name: string): name is BrowserKind {
  return (browserKinds as readonly string[]).includes(name);
}
