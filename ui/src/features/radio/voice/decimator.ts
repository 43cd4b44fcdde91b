/** From the rate of a microphone to 8 kHz: what lies above half of that is cut off first. */

const RATE = 8000;
const BLOCK = 160;
/** Of a windowed sinc, on each side, in samples of the output. */
const LOBES = 8;
const PASS = 0.92;

export class Decimator {
  private readonly step: number;
  private readonly reach: number;
  private waiting = new Float32Array(0);
  /** The place of the next output sample in `waiting`. */
  private at: number;
  private block = new Int16Array(BLOCK);
  private filled = 0;

  constructor(rate: number) {
    this.step = rate / RATE;
    this.reach = Math.ceil(LOBES * this.step);
    this.at = this.reach;
    this.waiting = new Float32Array(this.reach);
  }

  /** The blocks of 16-bit samples that are full with these. */
  take(samples: Float32Array): Int16Array<ArrayBuffer>[] {
    const all = new Float32Array(this.waiting.length + samples.length);
    all.set(this.waiting);
    all.set(samples, this.waiting.length);
    const blocks: Int16Array<ArrayBuffer>[] = [];
    while (this.at + this.reach < all.length) {
      this.push(this.sample(all), blocks);
      this.at += this.step;
    }
    const gone = Math.max(0, Math.floor(this.at) - this.reach);
    this.waiting = all.slice(gone);
    this.at -= gone;
    return blocks;
  }

  private sample(all: Float32Array): number {
    const first = Math.ceil(this.at - this.reach);
    let sum = 0;
    for (let near = first; near <= this.at + this.reach; near++) sum += (all[near] ?? 0) * this.weight(near - this.at);
    return sum;
  }

  /** A sinc that passes up to half the output's rate, under a Hann window. */
  private weight(distance: number): number {
    const x = (Math.PI * PASS * distance) / this.step;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    return (PASS / this.step) * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (this.reach + 1)));
  }

  private push(sample: number, blocks: Int16Array<ArrayBuffer>[]): void {
    this.block[this.filled++] = Math.max(-32768, Math.min(32767, Math.round(sample * 32767)));
    if (this.filled < BLOCK) return;
    blocks.push(this.block);
    this.block = new Int16Array(BLOCK);
    this.filled = 0;
  }
}
