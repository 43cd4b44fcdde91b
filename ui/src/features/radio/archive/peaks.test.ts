import { expect, test } from 'vitest';
import { MOST, peaksOf } from './peaks';

function file(samples: number[]): ArrayBuffer {
  const content = new Int16Array(22 + samples.length);
  content.fill(32_767, 0, 22);
  content.set(samples, 22);
  return content.buffer;
}

test('each part has the height of its loudest sample', () => {
  expect(peaksOf(file([0, 16_384, -32_768, 0, 8192, -8192]), 3)).toEqual([0.5, 1, 0.25]);
});

test('a long call has no more parts than are drawn, and misses no sample', () => {
  const samples = Array.from({ length: 10_001 }, () => 0);
  samples[10_000] = 32_767;
  const peaks = peaksOf(file(samples));
  expect(peaks).toHaveLength(MOST);
  expect(peaks.filter(Boolean)).toHaveLength(1);
  expect(peaks.at(-1)).toBeCloseTo(1, 3);
});

test('a short call has a part for each sample, and an empty one none', () => {
  expect(peaksOf(file([16_384, 0]))).toEqual([0.5, 0]);
  expect(peaksOf(file([]))).toEqual([]);
});
