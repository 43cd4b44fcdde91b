import { describe, expect, test } from 'vitest';
import { Decimator } from './decimator';

function tone(hertz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate));
}

/** What comes out of a tone, in quanta of 128 samples. */
function through(hertz: number, rate: number): number[] {
  const decimator = new Decimator(rate);
  const samples = tone(hertz, rate, 1);
  const blocks: Int16Array[] = [];
  for (let at = 0; at < samples.length; at += 128) blocks.push(...decimator.take(samples.slice(at, at + 128)));
  return blocks.flatMap((block) => [...block]);
}

function strength(samples: number[]): number {
  const steady = samples.slice(800, -800);
  return Math.sqrt(steady.reduce((sum, sample) => sum + sample * sample, 0) / steady.length) / 32767;
}

describe.each([48_000, 44_100, 16_000])('a microphone of %i Hz', (rate) => {
  test('gives 8,000 samples a second', () => {
    const count = through(1000, rate).length;
    expect(count).toBeGreaterThanOrEqual(7800);
    expect(count).toBeLessThanOrEqual(8000);
  });

  test('passes a voice and cuts off what 8 kHz cannot carry', () => {
    expect(strength(through(1000, rate))).toBeCloseTo(0.5 / Math.SQRT2, 2);
    expect(strength(through(3000, rate))).toBeGreaterThan(0.3);
    expect(strength(through(5500, rate))).toBeLessThan(0.005);
  });
});
