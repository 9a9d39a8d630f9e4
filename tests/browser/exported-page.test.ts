// An exported page, as a browser opens it: it asks for nothing and runs nothing, whatever stands in the article and the
// notes that it was made of.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { toHtml } from '../../src/exchange/html.ts';
import { articleOf, libraryWith, noteWith } from '../unit/exchange/make.ts';
import { type Bench, openBench } from './harness/bench.ts';

const attacks = [
  '<script>window.wasRun = true</script>',
  '<img src="/asked" onerror="window.wasRun = true">',
  '"><svg onload="window.wasRun = true">',
  '</title></style></main><link rel="stylesheet" href="/asked"><iframe src="/asked"></iframe>',
  `'><meta http-equiv="refresh" content="0; url=/asked">`,
  '<style>@import "/asked"; body { background: url(/asked) }</style>',
].join(' ');

function hostilePage(): string {
  const library = libraryWith();
  const article = articleOf(library);
  const page = {
    ...article.page,
    title: attacks,
    byline: attacks,
    siteName: attacks,
    url: 'javascript:wasRun=1',
  };
  const sources = article.sources.map(source => ({ ...source, name: attacks, role: attacks }));
  const note = { note: attacks, tags: [attacks], annotator: attacks } as const;
  const annotations = [
    noteWith(note),
    noteWith({ ...note, subject: { kind: 'article' } }),
    noteWith({ ...note, factCheck: { status: 'wrong', evidenceUrl: `https://x.example/${attacks}` } }),
  ];
  return toHtml({ ...library, articles: [{ ...article, page, sources, annotations }] });
}

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(kind, {
      files: {
        '/exported.html': { body: hostilePage(), type: htmlType },
        // The same words as markup, so that it is seen that a browser would have done it.
        '/as-markup.html': { body: `<!doctype html><title>x</title>${attacks}`, type: htmlType },
      },
      withExtension: false,
    });
  });
  afterAll(() => bench?.close());

  const opened = async (path: string) => {
    const before = bench.server.requests.length;
    const tab = await bench.driver.openPage(`${bench.server.origin}${path}`);
    await new Promise(resolve => setTimeout(resolve, 1000));
    const seen = await tab.page.evaluate(() => ({
      wasRun: 'wasRun' in window,
      scripts: document.querySelectorAll('script, [onload], [onerror]').length,
      quotes: document.querySelectorAll('figure').length,
    }));
    await tab.close();
    const asked = bench.server.requests.slice(before).map(request => request.path);
    return { ...seen, asked: asked.filter(given => given !== path && given !== '/favicon.ico') };
  };

  test('an exported page has 0 scripts and makes 0 requests', async () => {
    const { quotes, ...seen } = await opened('/exported.html');
    expect(seen).toEqual({ wasRun: false, scripts: 0, asked: [] });
    expect(quotes).toBeGreaterThan(1);
  });

  test('the same words as markup do both', async () => {
    const { asked, wasRun } = await opened('/as-markup.html');
    expect(wasRun || asked.length > 0).toBe(true);
  });
});
