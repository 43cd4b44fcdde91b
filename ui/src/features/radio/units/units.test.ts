import { expect, test } from 'vitest';
import type { BlockedCall, Call } from '../../../schema';
import type { Radio } from '../rows';
import { byNeed, unknown, type Need } from './units';

const radio = (id: number, last_heard: number | null): Radio => ({ id, last_heard }) as Radio;

test('who is in danger comes first, who wrote next, then who speaks, then the last heard', () => {
  const needs: Record<number, Need> = { 3: 'speaks', 4: 'danger', 5: 'wrote' };
  const radios = [radio(1, 10), radio(2, 20), radio(3, 90), radio(4, 1), radio(5, 2), radio(6, null)];
  expect(byNeed(radios, ({ id }) => needs[id] ?? 'rest').map(({ id }) => id)).toEqual([4, 5, 3, 2, 1, 6]);
});

test('unknown radios are those that the register lacks, once each, with the last they did', () => {
  const calls = [
    { source: 7, destination: 101, private: false, started: 5 },
    { source: 8, destination: 101, private: false, started: 9 },
    { source: 1, destination: 101, private: false, started: 9 },
  ] as Call[];
  const blocked = [{ source: 7, destination: 2, private: true, at: 6 }] as BlockedCall[];
  const known = (id: number): object | null | undefined => ({ 7: null, 8: null })[id];
  expect(unknown(calls, blocked, known)).toEqual([{ id: 8, at: 9, talkgroup: 101 }, { id: 7, at: 6, talkgroup: 0 }]);
});
