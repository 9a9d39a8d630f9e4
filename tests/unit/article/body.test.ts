import { describe, expect, test } from 'vitest';
import { bodyNetwork } from '../../../src/article/block-model.ts';
import { traitSource, writeTraits } from '../../../src/article/block-traits.ts';
import { outlinePage } from '../../../src/article/outline.ts';
import { shapePage } from '../../../src/article/page-shape.ts';
import { TraitRow } from '../../../src/article/trait-row.ts';
import { bodyText, page, pageIn, paragraphs, parse, textOf } from './page.ts';

const metadata = {
  title: 'Pier to close',
  standfirst: null,
  byline: null,
  siteName: null,
  publishedTime: null,
  modifiedTime: null,
  language: null,
  canonicalUrl: null,
};
const reply =
  'I have lived beside that pier for forty years, and nobody from the council ever came to look at it.';

test('a block has as many traits as the network was trained with', () => {
  const shape = shapePage(outlinePage(pageIn(page())), metadata.title);
  const source = traitSource(shape, metadata, { likelihood: 0, detected: false, news: false });
  expect(shape.candidates.length).toBeGreaterThan(4);
  const { traits, likelihoodOf } = bodyNetwork();
  const row = new TraitRow(traits);
  for (const i of shape.candidates.keys()) {
    row.clear();
    writeTraits(row, i, source);
    expect(row.size).toBe(traits);
    expect(row.values.every(Number.isFinite)).toBe(true);
    expect(likelihoodOf(row)).toBeGreaterThanOrEqual(0);
    expect(likelihoodOf(row)).toBeLessThanOrEqual(1);
  }
});

describe('what is beside the article is left out', () => {
  test('comments that are longer than the article itself', () => {
    const comments = `<li class="comment"><b>Nils</b><p>${reply}</p></li>`.repeat(20);
    expect(textOf(page({ outside: `<ol class="comment-list">${comments}</ol>` }))).toBe(bodyText);
  });

  test('an advert inside a paragraph', () => {
    const inside =
      '<p>The planks <span class="ad-slot">Buy a boat</span> were sold to a museum in the next town.</p>';
    expect(textOf(page({ inside }))).toContain('The planks were sold');
  });
});

describe('the article is found', () => {
  test('in sections that each have a box of their own', () => {
    const sections = paragraphs.map(
      (text, i) =>
        `<div class="row"><div class="text-block"><h2>Part ${i}</h2><p>${text}</p><p>${reply} It was ${i}.</p></div></div>`,
    );
    const text = textOf(
      parse(
        `<title>Pier to close</title><body><main><h1>Pier to close</h1>${sections.join('')}</main></body>`,
      ),
    );
    for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  });

  test('in boxes whose class says what they are not', () => {
    const said = (names: string) =>
      paragraphs.map(
        (text, i) =>
          `<div class="${names}"><div class="row"><div class="col"><h3>Part ${i}</h3><p>${text}</p></div></div></div>`,
      );
    const found = (names: string) =>
      textOf(
        parse(
          `<title>Pier to close</title><body><main><h1>Pier to close</h1>${said(names).join('')}</main></body>`,
        ),
      );
    for (const text of paragraphs) expect(found('no_toc_section no-sidebar not-related')).toContain(text);
    expect(found('no_toc_section no-sidebar not-related')).toBe(found('section'));
  });

  test('in the cell of a table that lays the page out', () => {
    const cells = `<td><a href="/">Home</a><br><a href="/b">Sport</a></td><td>${paragraphs.map(text => `<p>${text}</p>`).join('')}</td>`;
    expect(textOf(parse(`<title>Pier to close</title><body><table><tr>${cells}</tr></table></body>`))).toBe(
      bodyText,
    );
  });

  test('in Chinese', () => {
    const text = '镇议会周二晚间投票决定关闭旧渡轮码头,该码头自去年冬天的风暴以来一直空置。'.repeat(4);
    const html = `<title>码头关闭</title><body><div class="nav"><a href="/">首页</a></div><article><h1>码头关闭</h1>${[1, 2, 3].map(n => `<p>${n}${text}</p>`).join('')}</article></body>`;
    expect(textOf(parse(html))).toBe([1, 2, 3].map(n => `${n}${text}`).join('\n\n'));
  });

  test('in Arabic, from right to left', () => {
    const text =
      'صوت مجلس المدينة مساء الثلاثاء على إغلاق رصيف العبارات القديم، الذي ظل خاليا منذ عواصف الشتاء الماضي. '
        .repeat(3)
        .trim();
    const html = `<html dir="rtl"><title>إغلاق الرصيف</title><body><article><h1>إغلاق الرصيف</h1>${[1, 2, 3].map(n => `<p>${n} ${text}</p>`).join('')}</article></body></html>`;
    expect(textOf(parse(html))).toBe([1, 2, 3].map(n => `${n} ${text}`).join('\n\n'));
  });
});
