// Pages that are built in ways nobody would build one today, and are read every day.

import { describe, expect, test } from 'vitest';
import { bodyText, paragraphs, parse, read, textOf } from './page.ts';

const menu = '<a href="/">Home</a> | <a href="/sport">Sport</a> | <a href="/weather">Weather</a>';
const foot = 'Copyright 1998 The Osthaven Gazette. All rights reserved.';
const lines = (separator: string) => paragraphs.join(separator);
const each = (tag: string, attributes = '') =>
  paragraphs.map(words => `<${tag} ${attributes}>${words}</${tag}>`).join('\n');

describe('an English article is found whole', () => {
  test.each([
    [
      'in one cell, its paragraphs set apart by two line breaks',
      `<h1>Pier to close</h1><div class="story">${lines('<br><br>')}</div>`,
    ],
    [
      'with white space and comments between the line breaks',
      `<h1>Pier to close</h1><div>${lines('<br>\n &nbsp;<!-- ad --><br />\n')}</div>`,
    ],
    ['with one block an each line', `<h1>Pier to close</h1><div id="text">${each('div')}</div>`],
    [
      'with one span a paragraph, shown as blocks by nothing but line breaks',
      `<h1>Pier to close</h1><div>${paragraphs.map(words => `<span>${words}</span>`).join('<br><br>')}</div>`,
    ],
    [
      'in tables for layout',
      `<table><tr><td width="140" valign="top">${menu}</td><td><table><tr><td><h1>Pier to close</h1>${each('p')}</td></tr></table></td></tr><tr><td colspan="2">${foot}</td></tr></table>`,
    ],
    [
      'with one table row a paragraph',
      `<table><tr><td><h1>Pier to close</h1></td></tr>${paragraphs.map(words => `<tr><td>${words}</td></tr>`).join('')}</table>`,
    ],
    [
      'in markup of the 1990s',
      `<body bgcolor=white text=black><center><font size=6><b>Pier to close</b></font></center><hr>${menu}<hr><font face="Times">${paragraphs.map(words => `<p>${words}`).join('\n')}</font><hr><center><font size=1>${foot}</font></center>`,
    ],
    [
      'in markup of the 1990s without a single <p>',
      `<body bgcolor=white><center><h1>Pier to close</h1></center><hr><font face="Times">${lines('<br><br>\n')}</font><hr>${menu}`,
    ],
    [
      'in a printing view',
      `<div class="print-header">The Osthaven Gazette</div><a href="javascript:window.print()">Print this page</a><h1>Pier to close</h1>${each('p')}<hr>${foot}`,
    ],
    ['as list items', `<h1>Pier to close</h1><ul class="article-text">${each('li')}</ul>`],
    [
      'in elements of the page’s own making',
      `<news-story><h1>Pier to close</h1><news-text>${each('p')}</news-text></news-story>`,
    ],
    [
      'in sections of their own',
      `<main><h1>Pier to close</h1>${paragraphs.map(words => `<section><div><p>${words}</p></div></section>`).join('')}</main>`,
    ],
  ])('%s', (_, body) => {
    expect(textOf(parse(`<title>Pier to close</title>${body}`))).toBe(bodyText);
  });
});

describe('text in shadow roots', () => {
  function inShadow(slot: string): Document {
    const document = parse('<title>Pier to close</title><h1>Pier to close</h1><news-text></news-text>');
    const host = document.querySelector('news-text') as Element;
    host.innerHTML = slot;
    return document;
  }

  test('is read where they are open', () => {
    const document = inShadow('');
    (document.querySelector('news-text') as Element).attachShadow({ mode: 'open' }).innerHTML =
      `<style>p{}</style>${each('p')}`;
    const { likelihood } = read(inShadow(each('p'))).article;
    expect(read(document).article).toMatchObject({ text: bodyText, likelihood });
  });

  test('is read with what is put into its slots, at their places', () => {
    const document = inShadow(
      `<p slot="lead">${paragraphs[0]}</p><p>${paragraphs[1]}</p><p slot="nowhere">Never shown.</p>`,
    );
    (document.querySelector('news-text') as Element).attachShadow({ mode: 'open' }).innerHTML =
      `<slot name="lead"></slot><slot></slot><p>${paragraphs[2]}</p><slot name="empty"><p>${paragraphs[3]}</p></slot>`;
    expect(textOf(document)).toBe(bodyText);
  });
});

test('a page that is nothing but text has its paragraphs where it has blank lines', () => {
  const wrapped = paragraphs.map(words => words.replace(/(.{1,60}) /g, '$1\n'));
  const document = parse(`<body><pre>PIER TO CLOSE\n\n${wrapped.join('\n\n')}\n</pre></body>`);
  expect(textOf(document)).toContain(bodyText);
});

test('right to left', () => {
  const hebrew = [
    'מועצת העיר החליטה ביום שלישי בלילה לסגור את המזח הישן, שעמד ריק מאז הסערות של החורף שעבר והרס רב נגרם לו.',
    'ראש העיר אמרה כי העירייה "אינה יכולה לשלם על כך פעמיים", והבטיחה מקום עגינה חדש לפני תחילת עונת הקיץ הקרובה.',
    'הדייגים העוגנים במקום לא היו מרוצים. "איש לא שאל אותנו", אמר אחד מהם, המחזיק שם את סירתו זה שלושים שנה ויותר.',
  ];
  const document = parse(
    `<html lang="he" dir="rtl"><title>המזח ייסגר</title><nav>${menu}</nav><article><h1>המזח ייסגר</h1>${hebrew.map(words => `<p>${words}</p>`).join('')}</article></html>`,
  );
  expect(read(document).article).toMatchObject({ text: hebrew.join('\n\n'), language: 'he' });
});

test('without spaces between words', () => {
  const japanese = [
    '町議会は火曜日の深夜、昨冬の嵐で床板の半分を失い、それ以来使われていない古い渡船場を閉鎖することを決めた。',
    '町長は「二度も費用を払うことはできない」と述べ、夏の観光シーズンが本格的に始まる前に、北側に新しい船着き場を設けると約束した。',
    '渡船場に船をつないでいる漁師たちは不満を隠さない。「誰も私たちに相談しなかった」と、三十一年間ここで魚を売ってきた男性は話した。',
  ];
  const document = parse(
    `<html lang="ja"><title>渡船場閉鎖へ</title><nav>${menu}</nav><article><h1>渡船場閉鎖へ</h1>${japanese.map(words => `<p>${words}</p>`).join('')}</article></html>`,
  );
  expect(read(document).article).toMatchObject({ text: japanese.join('\n\n'), language: 'ja' });
});
