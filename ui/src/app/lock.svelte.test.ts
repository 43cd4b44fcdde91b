import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Served, served } from '../live/served';
import { ask, Refusal } from './api';
import { clock } from './clock.svelte';
import { lock } from './lock.svelte';
import { session, type Me } from './session.svelte';

const MINUTE = 60_000;
const me = { lock_after: 15, locked: '' } as Me;
let stops: (() => void)[];
let listeners: Map<string, () => void>;
let post: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Map();
  stops = [served()];
  vi.stubGlobal('addEventListener', (name: string, use: () => void) => listeners.set(name, use));
  vi.spyOn(session, 'me', 'get').mockReturnValue(me);
  post = vi.spyOn(ask, 'post').mockResolvedValue(null);
  stops.push(clock.run(), lock.watch());
});

afterEach(() => {
  stops.toReversed().forEach((stop) => stop());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const beating = (locked?: string): void => Served.last.say({ type: 'beat', now: Date.now() * 1000, ...(locked ? { locked } : {}) });

test('the server says whether the console is locked', () => {
  expect(lock.why).toBe('');
  beating('asked');
  expect(lock.why).toBe('asked');
  beating();
  expect(lock.why).toBe('');
});

test('without a link it locks by its own clock, and not before', () => {
  vi.advanceTimersByTime(15 * MINUTE - 2000);
  expect(lock.why).toBe('');
  listeners.get('pointermove')?.();
  vi.advanceTimersByTime(15 * MINUTE - 2000);
  expect(lock.why).toBe('');
  vi.advanceTimersByTime(3000);
  expect(lock.why).toBe('idle');
});

test('use is reported once for each stretch, after its end', () => {
  for (const name of ['keydown', 'pointermove', 'pointermove']) listeners.get(name)?.();
  expect(post).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20_000);
  expect(post.mock.calls).toEqual([['/session/use']]);
  vi.advanceTimersByTime(5 * MINUTE);
  expect(post).toHaveBeenCalledTimes(1);
});

test('a locked console reports nothing', () => {
  beating('idle');
  listeners.get('keydown')?.();
  vi.advanceTimersByTime(MINUTE);
  expect(post).not.toHaveBeenCalled();
});

test('without a link no key opens it that the server has not accepted', async () => {
  vi.advanceTimersByTime(15 * MINUTE + 1000);
  post.mockRejectedValueOnce(new Refusal('unanswered'));
  await expect(lock.open({ pin: '1' })).rejects.toThrow('unanswered');
  expect(lock.why).toBe('idle');
  await lock.open({ pin: '2580' });
  expect(lock.why).toBe('');
});

test('its user locks it without a link too, until a key is accepted', async () => {
  post.mockRejectedValueOnce(new Refusal('unanswered'));
  lock.now();
  await vi.advanceTimersByTimeAsync(0);
  expect(lock.why).toBe('asked');
  await lock.open({ pin: '2580' });
  expect(lock.why).toBe('');
});
