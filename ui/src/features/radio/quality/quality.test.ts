import { expect, test, vi } from 'vitest';
import type { Call } from '../../../schema';

vi.mock('../network.svelte', () => ({ network: {} }));
const { dots, grown, MOST, NOTHING, parted, summary } = await import('./quality');

const call = (started: number, more: Partial<Call> = {}): Call =>
  ({ started: started * 1e6, state: 'ended', bit_errors: 2, bits: 100, rssi: -90, lost: 0, frames: 10, ...more }) as Call;

test('calls that ended later are appended in the order of time, each once', () => {
  const begun = grown(NOTHING, [call(20), call(10)]);
  expect(begun.at).toEqual([10, 20]);
  const later = grown(begun, [call(30, { lost: 10 }), call(20), call(40, { state: 'active' })]);
  expect(later.at).toEqual([10, 20, 30]);
  expect(later.lost).toEqual([0, 0, 50]);
  expect(grown(later, [call(30)])).toBe(later);
});

test('what is not known is no value', () => {
  expect(grown(NOTHING, [call(1, { bits: 0, rssi: 0 })])).toMatchObject({ bit_errors: [null], rssi: [null] });
});

test('a plot that grows for days keeps its newest points', () => {
  const many = grown(NOTHING, Array.from({ length: MOST + 5 }, (_, at) => call(at + 1)));
  expect([many.at.length, many.at[0]]).toEqual([MOST, 6]);
});

test('a summary speaks of the known values only', () => {
  expect(summary([null, 1, 3, null])).toEqual({ last: 3, mean: 2, least: 1, most: 3 });
  expect(summary([null])).toBeNull();
});

test('where calls are far apart there is a gap between dots, and no line', () => {
  expect(parted([0, 60, 7200, 7260], [1, 2, 3, 4], 86_400)).toEqual([[0, 60, 3630, 7200, 7260], [1, 2, null, 3, 4]]);
  expect(parted([0, 60], [1, null], 3600)).toEqual([[0, 60], [1, null]]);
});

test('a few points are all dots; of many those that no line reaches', () => {
  expect(dots([null, 1, 2, undefined])).toEqual([1, 2]);
  const many = Array.from({ length: 200 }, (_, at) => (at === 100 || at === 102 ? null : at));
  expect(dots(many)).toEqual([101]);
});
