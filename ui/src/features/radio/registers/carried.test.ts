import { expect, test } from 'vitest';
import { carried } from './carried';

test('a row says slot, talkgroup, its number on the air if another, and minutes on demand', () => {
  expect(
    carried([
      { slot: 1, talkgroup: 101, on_air: 0, minutes: 0 },
      { slot: 2, talkgroup: 900, on_air: 9, minutes: 15 },
      { slot: 2, talkgroup: 110, on_air: 110, minutes: 0 },
    ]),
  ).toBe('1: 101, 2: 900→9 (15 min), 2: 110');
});
