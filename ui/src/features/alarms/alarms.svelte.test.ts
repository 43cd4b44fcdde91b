import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Served, served } from '../../live/served';
import type { Alarm } from '../../schema';
import { alarms } from './alarms.svelte';
import { commands } from './commands';

let leave: () => void;

beforeEach(() => {
  leave = served();
});

afterEach(() => leave());

const alarm = (id: number, kind: Alarm['kind']): object => ({ id: String(id), kind, about: `radio/${id}`, place: '', at: id, state: 'open' });
const many = (count: number, kind: Alarm['kind'], from = 0): object[] => Array.from({ length: count }, (_, at) => alarm(from + at, kind));

/** The server has more of each than a window holds. */
function answer(filter: object, rows: object[], total: number): void {
  Served.answer(Served.sent.find((sent) => JSON.stringify(sent.filter) === JSON.stringify(filter)), rows, total);
}

test('alarms beyond the windows are counted: emergencies, calm ones, those that wait, all', () => {
  const seen: number[][] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push([alarms.emergencyTotal, alarms.calmTotal, alarms.open, alarms.total]));
  });
  flushSync();
  answer({ kind: 'emergency', state: 'open' }, many(500, 'emergency'), 700);
  answer({ kind: 'emergency', state: 'taken' }, [], 0);
  answer({ state: 'open' }, [...many(490, 'emergency'), ...many(10, 'loop', 1000)], 1500);
  answer({ state: 'taken' }, [], 0);
  answer({ state: 'over' }, [], 34_000);
  flushSync();
  expect(seen.at(-1)).toEqual([700, 800, 1500, 35_500]);
  stop();
});

test('keys act on the alarm with open details, else on the first; a second press takes no other', async () => {
  vi.useFakeTimers();
  const requests: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    requests.push(path);
    return Promise.resolve(new Response('{}'));
  });
  const stop = $effect.root(() => {
    $effect(() => void [alarms.first, alarms.all]);
  });
  flushSync();
  for (const state of ['open', 'taken'])
    for (const filter of [{ kind: 'emergency', state }, { state }]) answer(filter, state === 'open' ? many(3, 'emergency', 1) : [], 3);
  await vi.advanceTimersByTimeAsync(200);
  const { take } = commands;
  expect(alarms.aimed('open')?.id).toBe('1');
  alarms.opened = '3';
  expect(alarms.aimed('open')?.id).toBe('3');
  take.run();
  take.run();
  await vi.advanceTimersByTimeAsync(900);
  expect([alarms.first?.key, take.when(), alarms.aimed('open')]).toEqual(['3', false, undefined]);
  take.run();
  await vi.advanceTimersByTimeAsync(200);
  alarms.opened = '';
  expect(requests).toEqual(['/api/alarms/3/taken']);
  expect(alarms.aimed('open')?.id).toBe('1');
  stop();
  vi.useRealTimers();
});

test('a refusal goes with the state that it was about', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"code":"alarm-taken"}', { status: 409 })));
  const [waiting] = many(1, 'emergency', 1) as [Alarm];
  await alarms.take(waiting);
  expect(alarms.refusal(waiting)?.code).toBe('alarm-taken');
  expect(alarms.refusal({ ...waiting, state: 'taken' })).toBeNull();
});

test('that the server did not answer is forgotten when it does', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('away')));
  const [waiting] = many(1, 'emergency', 8) as [Alarm];
  alarms.held = '';
  await alarms.take(waiting);
  expect(alarms.refusal(waiting)?.code).toBe('unanswered');
  alarms.answered();
  expect(alarms.refusal(waiting)).toBeNull();
});
