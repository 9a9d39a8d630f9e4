import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../cli/io.ts';
import { main } from '../../../cli/main.ts';

const seedPage = readFileSync(new URL('../../fixtures/seed/article.html', import.meta.url));
const note = '\uFEFF  “Nobody asked us,” said Piet Haan.\r\n';

/** Finds every quotation, and nothing else: what is tested here is what goes in and out of it. */
const engine: Engine = (text, { language }) => ({
  sources: [],
  sourcesRead: true,
  quotes: [...text.matchAll(/“[^”]+”/g)].map(({ index, 0: words }, i) => ({
    id: `q${i + 1}`,
    type: 'direct',
    act: 'speech',
    content: [{ start: index, end: index + words.length }],
    cue: [],
    source: [],
    sourceId: null,
    coSourceIds: [],
    confidence: language === null ? 0.5 : 1,
  })),
});

async function run(args: string, files: Record<string, string | Uint8Array> = {}, used = engine) {
  let out = '';
  let error = '';
  const code = await main(
    args.split(' ').filter(word => word !== ''),
    {
      readFile: async file => {
        const content = files[file];
        if (content === undefined) throw new Error(`ENOENT: no such file, open '${file}'`);
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      },
      out: text => {
        out += String(text);
      },
      error: text => {
        error += text;
      },
      now: () => new Date('2026-11-24T02:00:00Z'),
    },
    used,
  );
  const lines = out.split('\n').filter(line => line !== '');
  return { code, out, error, json: () => lines.map(line => JSON.parse(line)) };
}

describe('json', () => {
  test('is one line a file, in the order given, with the contract’s fields and no other', async () => {
    const { code, json } = await run('annotate b.txt seed.html', { 'seed.html': seedPage, 'b.txt': note });
    const [first, second, ...more] = json();
    expect(code).toBe(0);
    expect(more).toEqual([]);
    expect([first.file, second.file]).toEqual(['b.txt', 'seed.html']);
    expect(Object.keys(second)).toEqual(['file', 'article', 'sources', 'sourcesRead', 'quotes']);
    expect(Object.keys(second.article).join(' ')).toBe(
      'detected news title standfirst byline siteName publishedTime modifiedTime language text',
    );
    expect(second.article).toMatchObject({ detected: true, news: true, siteName: 'Shropshire Star' });
    expect(second.quotes).toHaveLength(6);
    expect(second.quotes[0].confidence).toBe(1);
  });

  test('of plain text has the file’s content exactly, without its byte order mark', async () => {
    const [{ article, quotes }] = (await run('annotate --input text a', { a: note })).json();
    expect(article.text).toBe(note.slice(1));
    expect(article.text.slice(quotes[0].content[0].start, quotes[0].content[0].end)).toBe(
      '“Nobody asked us,”',
    );
    expect(quotes[0].confidence).toBe(0.5);
  });

  test('has spans that fit the text, with characters outside the basic plane before them', async () => {
    const [{ article, quotes }] = (await run('annotate --input text a', { a: '🙂 “Yes.” 🙂' })).json();
    const [{ start, end }] = quotes[0].content;
    expect(article.text.slice(start, end)).toBe('“Yes.”');
  });
});

describe('--input', () => {
  const html = '<p>One “word”.</p>';

  test('html reads any file as a page, text reads a page as it stands', async () => {
    expect((await run('annotate --input html a.txt', { 'a.txt': html })).json()[0].article.text).toBe(
      'One “word”.',
    );
    expect((await run('annotate --input text a.html', { 'a.html': html })).json()[0].article.text).toBe(html);
  });

  test('auto goes by the name, then by the beginning', async () => {
    const files = {
      'a.htm': 'One “word”.',
      'a.txt': html,
      a: ` \n<!DOCTYPE html>${html}`,
      '-': 'I said <b> “word”.',
    };
    const texts = (await run('annotate a.htm a.txt a -', files)).json().map(line => line.article.text);
    expect(texts).toEqual(['One “word”.', html, 'One “word”.', 'I said <b> “word”.']);
  });

  test('html is read in the encoding that it names, or marks', async () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>Café “olé”</p>'.replace(/[“”]/g, '"'), 'latin1');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Café</p>', 'utf16le')]);
    const texts = (await run('annotate a.html b.html', { 'a.html': latin, 'b.html': utf16 })).json();
    expect(texts.map(line => line.article.text)).toEqual(['Café "olé"', 'Café']);
  });
});

describe('other formats', () => {
  test.each([
    ['markdown', /^---\n/],
    ['csv', /^"speaker"/],
    ['html', /^<!doctype html>/i],
    ['jsonld', /^\{\n {2}"@context"/],
  ])('%s is written by its exporter', async (format, start) => {
    const { code, out } = await run(`annotate --format ${format} --url https://gazette.example/a seed.html`, {
      'seed.html': seedPage,
    });
    expect(code).toBe(0);
    expect(out).toMatch(start);
    expect(out).toContain('strategic patience');
  });

  test('csv of several files has one row of headings', async () => {
    const { out } = await run('annotate --format csv a.txt b.txt', { 'a.txt': note, 'b.txt': note });
    expect(out.match(/"speaker"/g)).toHaveLength(1);
    expect(out.match(/Nobody asked us/g)).toHaveLength(2);
  });

  test('csv of several files tells in each row which file it is from', async () => {
    const { out } = await run('annotate --format csv a.txt b.txt', { 'a.txt': note, 'b.txt': note });
    const [headings, ...rows] = out.trimEnd().split('\r\n');
    const column = headings?.split(',').indexOf('"url"') ?? -1;
    expect(column).toBe(10);
    // The quote has a comma of its own.
    expect(rows.map(row => row.split(/,(?=")/)[column])).toEqual(['"a.txt"', '"b.txt"']);
  });
});

describe('a file that cannot be read', () => {
  test('gets one line on standard error, the others are printed, and the status is 1', async () => {
    const { code, error, json } = await run('annotate gone.html a.txt', { 'a.txt': note });
    expect(code).toBe(1);
    expect(error).toMatch(/^sourcelight: gone\.html: ENOENT[^\n]*\n$/);
    expect(json().map(line => line.file)).toEqual(['a.txt']);
  });

  test('because it is no text is said so', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const { code, error, out } = await run('annotate a.png', { 'a.png': png });
    expect({ code, error, out }).toEqual({ code: 1, error: 'sourcelight: a.png: is no text\n', out: '' });
  });

  test('because its elements nest too deep is said at once', async () => {
    const { code, error, out } = await run('annotate a.html', {
      'a.html': `<body>${'<div>'.repeat(20_000)}x`,
    });
    expect({ code, error, out }).toEqual({
      code: 1,
      error: 'sourcelight: a.html: nests its elements more than 2500 deep\n',
      out: '',
    });
  });

  test('because the engine stumbles does not stop the others', async () => {
    const stumbling: Engine = (text, options) => {
      if (text.startsWith('bad')) throw new Error('stumbled\nhere');
      return engine(text, options);
    };
    const { code, error, json } = await run(
      'annotate a.txt b.txt',
      { 'a.txt': 'bad', 'b.txt': 'good' },
      stumbling,
    );
    expect({ code, error }).toEqual({ code: 1, error: 'sourcelight: a.txt: stumbled\n' });
    expect(json()).toHaveLength(1);
  });

  test('an empty file is read', async () => {
    const { code, json } = await run('annotate a.txt', { 'a.txt': '' });
    expect(code).toBe(0);
    expect(json()[0]).toMatchObject({ article: { detected: false, text: '' }, quotes: [] });
  });
});

describe('wrong usage has status 2, prints nothing, and says what is wrong:', () => {
  test.each([
    ['', 'no command given'],
    ['anotate a', 'unknown command "anotate"'],
    ['annotate', 'no FILE given'],
    ['annotate --format jsonld a b', '--format jsonld writes one document: give one FILE'],
    ['annotate --to csv a', '--to is no option of annotate'],
    ['convert --to csv a', '--from is missing'],
    ['convert --from csv --to zip a', '--from cannot be "csv"'],
    ['convert --from zip --to constructor a', '--to cannot be "constructor"'],
    ['convert --from zip --to csv', 'no FILE given'],
    ['convert --from zip --to csv a b', 'convert takes one FILE'],
    ['convert --from zip --to csv --url https://x.example/ a', '--url is no option of convert'],
    ['annotate --format pdf a', '--format cannot be "pdf"'],
    ['annotate --format constructor a', '--format cannot be "constructor"'],
    ['annotate --format html a b', '--format html writes one document: give one FILE'],
    ['annotate --format markdown a b', '--format markdown writes one document: give one FILE'],
    ['annotate - a -', 'standard input (-) can be read only once'],
    ['annotate --input xml a', '--input cannot be "xml"'],
    ['annotate --url gazette a', '--url is no http or https address'],
    ['annotate --url file:///etc a', '--url is no http or https address'],
    ['annotate --loud a', "Unknown option '--loud'"],
    ['annotate a --format', "Option '--format"],
  ])('%s', async (args, message) => {
    const { code, out, error } = await run(args, { a: 'x', b: 'x' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.split('\n')[0]).toContain(message);
    expect(error).toContain('Usage: sourcelight annotate');
  });
});

test('--help prints the usage and is no fault', async () => {
  const { code, out, error } = await run('--help');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain('Usage: sourcelight annotate');
});
