import { expect, test } from 'vitest';
import type { Compared } from '../../schema';
import type { Standing } from './register';
import { folded } from './runs';

const line = (number: number, standing: Standing, more: Partial<Compared> = {}): Compared => ({ line: number, standing, id: null, row: {}, changes: {}, wrong: [], doubts: [], until: 0, count: 1, ...more });
const lines = (standing: Standing, from: number, to: number, more: Partial<Compared> = {}): Compared[] => Array.from({ length: to - from + 1 }, (_, at) => line(from + at, standing, more));
const shape = (all: Compared[]): [number, number, number][] => folded(all).map(({ first, last, count }) => [first.line, last.line, count]);

test('neighbours that are new become one, a few stay apart', () => {
  expect(shape([...lines('new', 1, 3), line(4, 'changed', { changes: { unit: ['', 'M1'] } }), ...lines('new', 5, 18)])).toEqual([[1, 1, 1], [2, 2, 1], [3, 3, 1], [4, 4, 1], [5, 18, 14]]);
});

test('lines that change the same in the same way become one', () => {
  const moved = { changes: { place: ['B4', 'C1'] as [string, string] } };
  expect(shape([...lines('changed', 1, 4, moved), ...lines('changed', 5, 8, { changes: { place: ['B4', 'C2'] } })])).toEqual([[1, 4, 4], [5, 8, 4]]);
});

test('every wrong line is shown, and a run of the server counts for all its lines', () => {
  expect(shape([line(1, 'same', { until: 31, count: 31 }), ...lines('wrong', 32, 37)])).toHaveLength(7);
  expect(shape([line(1, 'same', { until: 31, count: 31 })])).toEqual([[1, 1, 31]]);
});
