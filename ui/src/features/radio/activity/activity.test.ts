import { expect, test } from 'vitest';
import type { Call } from '../../../schema';
import { marks, named } from './activity';

const NOW = 10_000_000;
const call = (id: string, ago: number, seconds: number | null): Call => ({ id, started: (NOW - ago * 1000) * 1000, duration: seconds === null ? null : seconds * 1e6 }) as Call;

test('the overs of five minutes have their place, and one in progress reaches until now', () => {
  const found = marks([call('now', 3, null), call('cut', 330, 60), call('past', 400, 9), call('half', 150, 15)], NOW);
  expect(found.map(({ call: { id }, from, long }) => [id, Number(from.toFixed(3)), Number(long.toFixed(3))])).toEqual([
    ['cut', 0, 0.1],
    ['half', 0.5, 0.05],
    ['now', 0.99, 0.01],
  ]);
});

test('names do not cover one another, and the newest are named first', () => {
  const all = marks([call('a', 200, 5), call('b', 195, 5), call('c', 60, 5), call('d', 4, null)], NOW);
  const names = (width: number): object => Object.fromEntries([...named(all, () => 'M21', width)].map(([id, place]) => [id, Math.round(place)]));
  expect(names(300)).toEqual({ d: 279, c: 240, b: 105 });
  expect(names(3000)).toEqual({ d: 2960, c: 2400, b: 1050, a: 1000 });
});
