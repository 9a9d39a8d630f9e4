// Where the card stands: under the last line of the words where there is room, else above the first, inside the window.

const gapPx = 8;
const marginPx = 8;

export function placeBeside(card: HTMLElement, range: Range, view: Window): void {
  const words = range.getClientRects();
  const first = words[0] ?? range.getBoundingClientRect();
  const last = words[words.length - 1] ?? first;
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = view.document.documentElement;
  const below = last.bottom + gapPx;
  const above = first.top - gapPx - height;
  const hasRoomBelow = below + height <= clientHeight - marginPx;
  const top = hasRoomBelow || above < marginPx ? below : above;
  card.style.setProperty('left', `${clamp(first.left, marginPx, clientWidth - width - marginPx)}px`);
  card.style.setProperty(
    'top',
    `${clamp(top, marginPx, Math.max(marginPx, clientHeight - height - marginPx))}px`,
  );
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
