import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clock } from '../../../app/clock.svelte';
import { served } from '../../../live/served';
import { network } from '../network.svelte';
import { ear } from './ear.svelte';
import { line } from './line.svelte';

let stops: (() => void)[];
let now: number;

beforeEach(() => {
  now = 100_000;
  stops = [served()];
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn() });
  vi.stubGlobal('navigator', {});
  for (const name of ['listen', 'start'] as const) vi.spyOn(line, name).mockReturnValue(() => true);
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
