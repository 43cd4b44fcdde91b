import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install, type Feature } from '../../../app/feature';
import type { Alarm } from '../../../schema';
import { Served, served } from '../../../live/served';
import { deck } from './deck.svelte';

let emergencies = $state.raw<Alarm[]>([]);
const alarm = (id: string, talkgroup: number, state: Alarm['state'] = 'open') => ({ id, about: 'radio/7', state, kind: 'emergency', facts: { talkgroup, private: false } }) as unknown as Alarm;
const write = vi.fn();
let leave: () => void;

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: write });
  leave = served();
  install([{ name: 'test', pages: [], commands: [], slots: { standing: [{ emergencies: () => emergencies, aimed: () => undefined }] } } as unknown as Feature]);
});

afterEach(() => leave());

test('tiles are pinned, moved and selected, and an emergency comes first without moving a key', () => {
  let seen: { keys: number[]; tiles: number[]; selected: number | undefined } = { keys: [], tiles: [], selected: undefined };
  const stop = $effect.root(() => {
    $effect(() => void (seen = { keys: deck.pinned, tiles: deck.shown.map(({ id }) => id), selected: deck.selected }));
  });
  flushSync();
  const asked = Served.sent.find(({ view }) => view === 'radio_talkgroups');
  const all = [101, 102, 103, 104, 105, 106, 110, 900];
  Served.answer(asked, all.map((id) => ({ id })), all.length);
  flushSync();
  expect(seen).toEqual({ keys: [101, 102, 103, 104, 105, 106], tiles: [101, 102, 103, 104, 105, 106], selected: undefined });

  for (const talkgroup of [103, 104, 105, 106, 900]) deck.pin(talkgroup);
  deck.move(900, -1);
  deck.select(102);
  flushSync();
  expect(seen).toEqual({ keys: [101, 900, 102], tiles: [101, 900, 102], selected: 102 });
  expect(write).toHaveBeenLastCalledWith('scape.deck.', JSON.stringify({ pinned: [101, 900, 102], selected: 102, columns: 0, size: 1 }));

  emergencies = [alarm('a', 110), alarm('b', 102)];
  flushSync();
  expect(seen).toEqual({ keys: [101, 900, 102], tiles: [102, 110, 101, 900], selected: 102 });
  expect([deck.canMove(1), deck.canMove(-1)]).toEqual([false, true]);
  deck.resize(1);
  deck.resize(1);
  expect([deck.size, deck.resized(-1)]).toEqual([1.3, 1.15]);
  deck.select(77);
  flushSync();
  expect(seen.selected).toBeUndefined();
  stop();
});
