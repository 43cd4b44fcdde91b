import { expect, test } from 'vitest';
import { visible } from './visible';

test.each([
  [{ above: 0, fits: 20, total: 100_000 }, 0, 28],
  [{ above: 500, fits: 20, total: 100_000 }, 492, 528],
  [{ above: 99_980, fits: 20, total: 100_000 }, 99_972, 99_999],
  [{ above: 0, fits: 20, total: 5 }, 0, 4],
  [{ above: 400, fits: 20, total: 30 }, 2, 29],
])('of %j the rows %d to %d are made', (from, first, last) => {
  const view = visible(from);
  expect([view.first, view.last]).toEqual([first, last]);
  expect(view.places).toHaveLength(last - first + 1);
});

test('of nothing nothing is made', () => expect(visible({ above: 0, fits: 20, total: 0 }).places).toEqual([]));
