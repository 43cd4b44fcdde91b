import { expect, test, vi } from 'vitest';
import type { Alarm, Call } from '../radio/rows';

vi.mock('../radio/network.svelte', () => ({ network: {} }));
const { emergencies } = await import('./alarm');

const alarm = (id: string, radio: number, at: number, more: Partial<Alarm> = {}): Alarm => ({
  id, kind: 'emergency', at, site: 1, radio, talkgroup: 101, private: false, state: 'open',
  taken_by: '', taken_at: null, over_by: '', over_at: null, count: 1, facts: {}, ...more,
});
const call = (id: string, source: number, state: Call['state'] = 'active'): Call => ({ id, source, state, started: 5 }) as Call;
const keys = (alarms: Alarm[], calls: Call[] = []): string[] => emergencies(alarms, calls).map(({ key }) => key);

test('who waits longest stands first, who was taken stands last', () => {
  expect(keys([alarm('c', 3, 30), alarm('a', 1, 10, { state: 'taken' }), alarm('b', 2, 20)])).toEqual(['b', 'c', 'a']);
});

test('other alarms are no emergencies', () => {
  expect(keys([alarm('a', 1, 10, { kind: 'lost-radio' })])).toEqual([]);
});

test('an emergency call without an alarm is shown all the same, one with an alarm once', () => {
  expect(keys([alarm('a', 1, 10)], [call('x', 1), call('y', 2), call('z', 3, 'ended')])).toEqual(['y', 'a']);
  expect(emergencies([alarm('a', 1, 10)], [call('x', 1)])[0]?.call?.id).toBe('x');
});
