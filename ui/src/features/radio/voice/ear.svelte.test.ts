import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clock } from '../../../app/clock.svelte';
import { served } from '../../../live/served';
import { network } from '../network.svelte';
import { ear } from './ear.svelte';
import { line } from './line.svelte';
import type { FromWorker } from './messages';

let stops: (() => void)[];
let now: number;
let hear: (message: FromWorker) => void;

beforeEach(() => {
  now = 100_000;
  stops = [served()];
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn() });
  vi.stubGlobal('navigator', {});
  vi.spyOn(line, 'start').mockReturnValue(() => undefined);
  vi.spyOn(line, 'listen').mockImplementation((listener) => {
    hear = listener;
    return () => true;
  });
  for (const name of ['say', 'follow'] as const) vi.spyOn(line, name).mockReturnValue(undefined);
  vi.spyOn(clock, 'now', 'get').mockImplementation(() => now);
  vi.spyOn(network, 'callsOn').mockReturnValue([{ ended: 80_000_000 }] as never);
  stops.push(ear.start());
  flushSync();
});

afterEach(() => {
  stops.toReversed().forEach((stop) => stop());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a conversation that has been silent for long is held from the key on, and rests six seconds later', () => {
  ear.toggleHold(101);
  flushSync();
  expect(ear.held).toEqual([101]);
  now += 7000;
  ear.held = [...ear.held];
  flushSync();
  expect(ear.held).toEqual([]);
});

test('a machine that falls behind three times in a minute is slow, until it is not', () => {
  hear({ type: 'behind' });
  hear({ type: 'behind' });
  hear({ type: 'behind' });
  expect(ear.slow).toBe(false);
  for (const after of [5000, 6000]) {
    now += after;
    hear({ type: 'behind' });
  }
  expect(ear.slow).toBe(true);
  now += 50_000;
  ear.volumes = { ...ear.volumes };
  hear({ type: 'behind' });
  expect(ear.slow).toBe(true);
  for (let at = 0; at < 5; at++) {
    now += 31_000;
    hear({ type: 'behind' });
  }
  expect(ear.slow).toBe(false);
});
