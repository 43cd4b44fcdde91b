import { expect, test } from 'vitest';
import { Jitter, RATE } from './jitter';

const QUANTUM = 128;
const BLOCK = 480;

/** Plays blocks that come at these times (ms), and returns what was heard. Sample n of the call has the value n + 1. */
function play(buffer: Jitter, arrivals: number[], until: number): number[] {
  const heard: number[] = [];
  let next = 0;
  for (let now = 0; now < until; now += (QUANTUM / RATE) * 1000) {
    while (next < arrivals.length && (arrivals[next] ?? 0) <= now) {
      buffer.put(Float32Array.from({ length: BLOCK }, (_, at) => next * BLOCK + at + 1));
      next++;
    }
    const out = new Float32Array(QUANTUM);
    buffer.mix(out, 1, next === arrivals.length);
    heard.push(...out);
  }
  return heard;
}

const steady = Array.from({ length: 20 }, (_, at) => at * 60);

test('a steady call is heard whole, without a gap', () => {
  const buffer = new Jitter();
  const heard = play(buffer, steady, 1500).filter((sample) => sample >= 1);
  expect(buffer.gaps).toBe(0);
  expect(heard[0]).toBe(1);
  expect(Math.max(...heard)).toBe(20 * BLOCK - 1);
  expect(heard.length).toBeGreaterThan(20 * BLOCK * 0.99);
});

test('after it ran dry it waits longer, and then does not run dry again', () => {
  const late = Array.from({ length: 60 }, (_, at) => at * 60 + (at % 3 === 2 ? 45 : 0));
  const buffer = new Jitter();
  play(buffer, late.slice(0, 30), 1800);
  const before = buffer.gaps;
  play(buffer, late.slice(0, 30), 1800);
  expect(buffer.gaps - before).toBeLessThanOrEqual(1);
});

test('it waits as much longer as the sound was late, and the next call begins with that', () => {
  const late = Array.from({ length: 60 }, (_, at) => at * 60 + (at % 3 === 2 ? 130 : 0));
  const first = new Jitter();
  play(first, late.slice(0, 30), 2000);
  expect(first.gaps).toBeLessThanOrEqual(2);
  const next = new Jitter(first.aim);
  play(next, late.slice(0, 30), 2000);
  expect(next.gaps).toBeLessThanOrEqual(1);
});

test('what piled up while the network hung is caught up', () => {
  const hung = steady.map((at) => (at >= 120 && at < 600 ? 600 : at));
  const more = Array.from({ length: 150 }, (_, at) => 1200 + at * 60);
  const buffer = new Jitter();
  play(buffer, [...hung, ...more], 1200 + 150 * 60);
  expect(buffer.waiting).toBeLessThan(0.2 * RATE);
});

test('several are mixed in one output', () => {
  const [one, two] = [new Jitter(), new Jitter()];
  for (const buffer of [one, two]) buffer.put(new Float32Array(BLOCK).fill(0.25));
  const heard = [0, 1, 2].map(() => {
    const out = new Float32Array(QUANTUM);
    one.mix(out, 1, false);
    two.mix(out, 0.5, false);
    return out[10];
  });
  expect(heard.at(-1)).toBeCloseTo(0.375);
});
