import { expect, test, vi } from 'vitest';
import type { Ongoing } from '../../app/feature';
import type { Alarm } from '../../schema';
import { emergencies } from './alarm';

const alarm = (id: string, radio: number, at: number, more: Partial<Alarm> = {}): Alarm => ({
  id, kind: 'emergency', about: `radio/${radio}`, place: 'site/1', matter: 'emergency', at, last: at, state: 'open',
  taken_by: '', taken_at: null, over_by: '', over_at: null, why: '', escalated_at: null, count: 1, facts: {}, ...more,
});
const call = (key: string, radio: number): Ongoing => ({ key, about: `radio/${radio}`, since: 5, where: '', show: vi.fn() });
const keys = (alarms: Alarm[], calls: Ongoing[] = []): string[] => emergencies(alarms, calls).map(({ key }) => key);

test('who waits longest stands first, who was taken stands last', () => {
  expect(keys([alarm('c', 3, 30), alarm('a', 1, 10, { state: 'taken' }), alarm('b', 2, 20)])).toEqual(['b', 'c', 'a']);
});

test('other alarms are no emergencies', () => {
  expect(keys([alarm('a', 1, 10, { kind: 'lost-radio' })])).toEqual([]);
});

test('an emergency call without an alarm is shown all the same, one with an alarm once', () => {
  expect(keys([alarm('a', 1, 10)], [call('x', 1), call('y', 2)])).toEqual(['y', 'a']);
  expect(emergencies([alarm('a', 1, 10)], [call('x', 1)])[0]?.ongoing?.key).toBe('x');
});
