// The text of HTML with its blocks on lines of their own: without that, the last word of a paragraph and the first of the
// next are one, which would count against a reader that gives HTML.

const blockNames = new Set(
  (
    'address article aside blockquote br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Blocks joined by "\n\n", white space folded. */
export function blockText(root: Element): string {
  const lines = [''];
  const walker = root.ownerDocument.createTreeWalker(root, 1 + 4);
  let open: Node | null = root;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // A block that ends parts as one that begins does.
    const block = closestBlock(node, root);
    if (block !== open || (node as Element).localName === 'br') lines.push('');
    open = block;
    if (node.nodeType === 3) lines[lines.length - 1] += (node as Text).data;
  }
  return lines
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n\n');
}

function closestBlock(node: Node, root: Element): Node {
  let block: Node = node;
  while (block !== root && !blockNames.has((block as Element).localName ?? ''))
    block = block.parentNode ?? root;
  return block;
}
