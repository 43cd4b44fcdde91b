import { expect, test } from 'vitest';
import { Pace } from './pace';

const QUANTUM = 16;

/** How often it falls behind in so many quanta that take `each` milliseconds. */
function falls(quanta: number, each: (at: number) => number): number {
  const pace = new Pace();
  let now = 5000;
  return Array.from({ length: quanta }, (_, at) => pace.falls(QUANTUM, (now += each(at)))).filter(Boolean).length;
}

test('an audio thread that plays as fast as time passes does not fall behind, nor one that plays four blocks at once', () => {
  expect(falls(700, () => QUANTUM)).toBe(0);
  expect(falls(700, (at) => (at % 4 ? 0 : 4 * QUANTUM))).toBe(0);
});

test('one that is too slow falls behind in each second, and one that was stopped once', () => {
  expect(falls(630, () => 20)).toBe(10);
  expect(falls(630, (at) => (at === 300 ? 60_000 : QUANTUM))).toBe(1);
});
