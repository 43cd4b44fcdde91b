import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../../app/api';
import { served } from '../../../live/served';
import { line } from './line.svelte';
import type { FromWorker, ToWorker } from './messages';

class Sound {
  static made: Sound;
  said: ToWorker[] = [];
  onmessage = (_: { data: FromWorker }): void => undefined;
  constructor() {
    Sound.made = this;
  }
  postMessage(message: ToWorker): void {
    this.said.push(message);
  }
  terminate(): void {}
}

const SINCE = 77_000;
let stops: (() => void)[];
const lose = (code: number): void => Sound.made.onmessage({ data: { type: 'lost', code, since: SINCE } });
const opened = (): number => Sound.made.said.filter(({ type }) => type === 'open').length;

beforeEach(async () => {
  vi.useFakeTimers();
  stops = [served()];
  vi.stubGlobal('Worker', Sound);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { locks: { request: (_: string, __: object, held: (granted: object) => unknown) => Promise.resolve(held({})) } });
  vi.spyOn(ask, 'post').mockResolvedValue({ address: 'ws://scape', ticket: 't' });
  line.trouble = 'connecting';
  stops.push(line.start(() => undefined));
  await vi.advanceTimersByTimeAsync(0);
  Sound.made.onmessage({ data: { type: 'welcome', opus: false, vocoder: 'v', why: '', since: 1, talk: true, pre_empt: false, call_all: false } });
});

afterEach(() => {
  stops.toReversed().forEach((stop) => stop());
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  [4400, 'refused'],
  [4401, 'ended'],
  [0, 'silent'],
  [1006, 'no-sound-process'],
])('a socket that ends with %i has its own reason, since it was heard last, and is opened again', async (code, why) => {
  lose(code);
  expect([line.trouble, line.why, line.since]).toEqual(['lost', why, SINCE]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(opened()).toBe(2);
});

test('sound that newer windows have is not taken back without the user', async () => {
  lose(4409);
  expect([line.trouble, line.since]).toEqual(['taken', SINCE]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened()).toBe(1);
  line.tryNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(opened()).toBe(2);
});
