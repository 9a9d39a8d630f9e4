import { expect, test } from 'vitest';
import { escapeLine } from '../../../src/exchange/markdown-escape.ts';

test.each([
  ['# heading', '\\# heading'],
  ['a *b* _c_ `d` ~~e~~', 'a \\*b\\* \\_c\\_ \\`d\\` \\~\\~e\\~\\~'],
  ['[[note]] ![x](y)', '\\[\\[note\\]\\] !\\[x\\](y)'],
  ['<b>&amp; &#38; R&D', '\\<b\\>\\&amp; &\\#38; R&D'],
  ['a | b', 'a \\| b'],
  ['10. ten', '10\\. ten'],
  ['10.5 percent', '10\\.5 percent'],
  ['- dash', '\\- dash'],
  ['---', '\\---'],
  ['===', '\\=\\=\\='],
  ['a-b + c', 'a-b + c'],
  ['$5 and $6', '\\$5 and \\$6'],
  ['==marked== %%hidden%%', '\\=\\=marked\\=\\= \\%\\%hidden\\%\\%'],
  [
    'see http://x.example, www.x.example or a@x.example',
    'see http\\://x.example, www\\.x.example or a\\@x.example',
  ],
  ['end ^block', 'end \\^block'],
  ['back\\slash\\', 'back\\\\slash\\\\'],
  ['  \t two\n\n lines\u2028x\u0000 ', 'two lines x'],
  ['\u200B\u202E# gnp.exe\u2066', '\\# gnp.exe'],
  ['“Plain words,” he said; 100%: yes!', '“Plain words,” he said; 100%: yes!'],
])('%j becomes %j', (text, markdown) => {
  expect(escapeLine(text)).toBe(markdown);
});
