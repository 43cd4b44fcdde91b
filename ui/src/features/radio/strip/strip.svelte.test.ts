import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install, type Feature } from '../../../app/feature';
import type { Alarm } from '../../../schema';
import { Served, served } from '../../../live/served';
import { strip } from './strip.svelte';

let emergencies = $state.raw<Alarm[]>([]);
const alarm = (id: string, talkgroup: number, state: Alarm['state'] = 'open') => ({ id, about: 'radio/7', state, kind: 'emergency', facts: { talkgroup, private: false } }) as unknown as Alarm;
let leave: () => void;

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn() });
  leave = served();
  install([{ name: 'test', pages: [], commands: [], slots: { standing: [{ emergencies: () => emergencies, aimed: () => undefined }] } } as Feature]);
});

afterEach(() => leave());

test('pinned talkgroups come first, and an emergency before all, without moving a key', () => {
  let seen: number[][] = [];
  const stop = $effect.root(() => {
    $effect(() => void (seen = [strip.rows.map(({ id }) => id), strip.shown.map(({ id }) => id)]));
  });
  flushSync();
  const asked = Served.sent.find(({ view }) => view === 'radio_talkgroups');
  Served.answer(asked, [101, 102, 110, 900].map((id) => ({ id })), 4);
  flushSync();
  expect(seen).toEqual([[101, 102, 110, 900], [101, 102, 110, 900]]);
  strip.pin(900);
  strip.pin(110);
  flushSync();
  expect(seen[0]).toEqual([900, 110, 101, 102]);
  emergencies = [alarm('a', 102)];
  flushSync();
  expect(seen).toEqual([[900, 110, 101, 102], [102, 900, 110, 101]]);
  emergencies = [];
  strip.pin(900);
  flushSync();
  expect(seen[1]).toEqual([110, 101, 102, 900]);
  stop();
});
