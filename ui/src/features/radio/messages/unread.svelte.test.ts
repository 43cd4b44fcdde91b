import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { session } from '../../../app/session.svelte';
import { Served, served } from '../../../live/served';
import { unread } from './unread.svelte';

let leave: () => void;

beforeEach(() => {
  leave = served();
  vi.spyOn(session, 'may').mockReturnValue(true);
});

afterEach(() => {
  leave();
  vi.restoreAllMocks();
});

const text = (seq: number, destination: number, group = false) => ({ id: `t${seq}`, seq, at: seq, source: 7, destination, group, text: 'x', site: 1, slot: 1 });

function answer(view: string, rows: object[]): void {
  Served.answer(Served.sent.findLast((sent) => sent.view === view), rows, rows.length);
  flushSync();
}

test('texts for the control room are unread until this account has read them', async () => {
  const requests: unknown[] = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    requests.push([path, JSON.parse(body)]);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  let seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => void (seen = unread.rows.map(({ seq }) => seq)));
  });
  flushSync();
  answer('radio_texts_read', [{ id: 'me', until: 3 }]);
  answer('radio_texts', [text(2, 2470000), text(4, 2470000), text(5, 2470001), text(6, 101, true)]);
  answer('radio_control_room', [{ id: 2470000 }]);
  expect(seen).toEqual([6, 4]);
  await unread.read();
  flushSync();
  await unread.read();
  expect(requests).toEqual([['/api/radio/texts/read', { until: 6 }]]);
  expect(seen).toEqual([]);
  stop();
});
