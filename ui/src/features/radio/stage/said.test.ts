import { expect, test } from 'vitest';
import type { Alarm, Call } from '../../../schema';
import { saidBefore } from './said';

const AT = 1_000_000_000;
const SECOND = 1_000_000;
const alarm = { at: AT, about: 'radio/7', facts: { talkgroup: 101 } } as unknown as Alarm;
const call = (id: string, from: number, to: number | null, more: Partial<Call> = {}): Call => ({ id, started: AT + from * SECOND, ended: to === null ? null : AT + to * SECOND, source: 8, destination: 101, private: false, desk: '', ...more }) as Call;

test('the last 30 s before an emergency and its own call, of its radio and its talkgroup, the oldest first', () => {
  const calls = [
    call('after', 10, 12),
    call('its own', 0.4, 4, { source: 7 }),
    call('half in it', -35, -29),
    call('its radio elsewhere', -20, -15, { source: 7, destination: 900 }),
    call('elsewhere', -20, -15, { destination: 900 }),
    call('too old', -40, -31),
    call('not over', -1, null),
  ];
  expect(saidBefore(alarm, calls).map(({ id }) => id)).toEqual(['half in it', 'its radio elsewhere', 'its own']);
});
