// Views hear of each other's changes.

import { afterEach, expect, test, vi } from 'vitest';
import { openChangeChannel } from '../../../src/notes/change-channel.ts';
import { soon } from '../soon.ts';

afterEach(() => vi.unstubAllGlobals());

test('without a BroadcastChannel a view still hears of its own changes', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const channel = openChangeChannel();
  const heard: string[] = [];
  channel.listen(({ pageKey }) => heard.push(pageKey), new AbortController().signal);
  channel.tell({ pageKey: 'a' });
  expect(heard).toEqual(['a']);
  channel.close();
});

test('a message of another form is not passed on', async () => {
  const channel = openChangeChannel();
  const heard: string[] = [];
  channel.listen(({ pageKey }) => heard.push(pageKey), new AbortController().signal);
  const other = new BroadcastChannel('sourcelight notes');
  for (const message of [null, 'text', { pageKey: 7 }, { pageKey: 'b' }]) other.postMessage(message);
  await soon(() => expect(heard).toEqual(['b']));
  other.close();
  channel.close();
});

test('a change that was committed after its view closed is still heard by the others', async () => {
  const [closed, other] = [openChangeChannel(), openChangeChannel()];
  const heard: string[] = [];
  other.listen(({ pageKey }) => heard.push(pageKey), new AbortController().signal);
  closed.close();
  closed.tell({ pageKey: 'late' });
  await soon(() => expect(heard).toEqual(['late']));
  other.close();
});
