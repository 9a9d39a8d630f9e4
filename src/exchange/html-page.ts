// The frame of an exported page: it loads nothing, runs nothing and sends nothing, which its policy also forbids.

import type { ExportWords } from './words.ts';

/** Text for an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '');
}

const style = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1a1a1a; background: #fff; }
h1, h2 { line-height: 1.25; }
blockquote { margin: 1.5rem 0 0.5rem; padding-inline-start: 1rem; border-inline-start: 4px solid #7a5c00; }
blockquote p { margin: 0 0 0.5rem; }
figure { margin: 0; break-inside: avoid; }
figcaption, dl { font-family: system-ui, sans-serif; font-size: 0.9rem; }
figcaption { padding-inline-start: 1.25rem; }
ul.notes { white-space: pre-wrap; }
a { color: #0050a0; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }
`;

/** Of `style` as it stands; the test computes it anew. */
const styleHash = 'sha256-2CngjQVmo/1tYQA6Tp7yNMXy7zDUQZ9OC3GLaUsYFOo=';

type Parts = { readonly title: string; readonly body: string };

/** @param parts HTML; the title holds no elements */
export function htmlPage({ title, body }: Parts, { language, direction }: ExportWords): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
