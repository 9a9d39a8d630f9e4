// The card's looks. In a closed shadow root, and reset at the host, so that no style of the page reaches it.

import { looks, meanings } from '../src/ui/marks.ts';

/** A document takes no style sheets but those that were made for it. */
export function cardStyle({ defaultView }: Document): CSSStyleSheet {
  const made = new (defaultView as Window & typeof globalThis).CSSStyleSheet();
  made.replaceSync(rules);
  return made;
}

const bars = meanings
  .map(meaning => {
    const { line, lineStyle } = looks[meaning];
    // Borders know no wavy line; double is the third that differs in form.
    const style = lineStyle === 'wavy' ? 'double' : lineStyle;
    return `.card[data-meaning=${meaning}]{border-block-start:4px ${style} light-dark(${line.light},${line.dark})}`;
  })
  .join('\n');

// The host must win over "* { … !important }" of a page: :host with !important does, from inside the shadow.
const rules = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;z-index:2147483647!important;
  display:block!important;width:0!important;height:0!important;color-scheme:light dark!important}
.card{position:fixed;box-sizing:border-box;width:max-content;min-width:16rem;max-width:min(22rem,calc(100vw - 16px));
  padding:12px 14px;border:1px solid light-dark(#c9c5ba,#55524a);border-radius:10px;
  background:light-dark(#fff,#24231f);color:light-dark(#1c1b18,#f2f0ea);
  box-shadow:0 6px 24px rgb(0 0 0 / .22);font:14px/1.45 system-ui,sans-serif;outline:none}
.card:focus-visible,button:focus-visible{outline:2px solid light-dark(#0060c0,#66b8ff);outline-offset:2px}
${bars}
p{margin:0;overflow-wrap:anywhere}
.card[dir=ltr] p{text-align:left}
.card[dir=rtl] p{text-align:right}
.head,.foot{display:flex;align-items:center;gap:8px}
.head{justify-content:space-between}
.kind{font-size:12px;letter-spacing:.02em;color:light-dark(#5d594f,#b9b5aa)}
.who{font-size:17px;font-weight:650;line-height:1.3;max-height:5.2em;overflow:auto}
.role,.line{color:light-dark(#45423a,#cfcbc0);max-height:6em;overflow:auto}
.role:empty{display:none}
.line{margin-block-start:4px;font-size:13px}
.foot{margin-block-start:10px}
.place{font-size:12px;color:light-dark(#5d594f,#b9b5aa);font-variant-numeric:tabular-nums}
button{font:inherit;color:inherit;background:none;border:1px solid transparent;border-radius:6px;cursor:pointer}
.icon{min-width:28px;min-height:28px;padding:0;line-height:1}
button:hover{background:light-dark(#f0ede4,#37352f)}
.main{margin-inline-start:auto;padding:4px 12px;min-height:28px;border-color:light-dark(#8a8577,#8a8577);font-weight:600}
@media (forced-colors:active){.card{border:1px solid CanvasText}button{border-color:ButtonText}}
`;
