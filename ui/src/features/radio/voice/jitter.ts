/** The buffer of one call between the network and the ear: it evens out when sound comes, and waits no longer than it must. */

export const RATE = 8000;
const MS = RATE / 1000;
/** Sound comes in blocks of so many samples. */
const BLOCK = 60 * MS;
/** How long the first block waits, so that the next ones may be late by as much: at least and at most. */
const LEAST = 24 * MS;
const MOST = 400 * MS;
/** How much more it waits after it ran dry, by how late the sound was; and how much less after each second without. */
const MORE = 24 * MS;
const MOST_MORE = 120 * MS;
const LESS = 10 * MS;
/** Above what it needs by so much, it plays a little faster. */
const SLACK = 40 * MS;
const FASTER = 1.05;
/** After so much silence a call begins again. */
const PAUSE = 300 * MS;
/** The length of the slope at both ends of a gap, against clicks. */
const SLOPE = 2 * MS;

export class Jitter {
  private readonly ring = new Float32Array(RATE * 4);
  private written = 0;
  private read = 0;
  private running = false;
  private ranDry = false;
  private calm = 0;
  private dry = 0;
  private held = 0;
  private last = 0;
  /** How often it ran dry in mid-call. */
  gaps = 0;

  /** `aim` is how long the first block waits, as learned from the call before. */
  constructor(public aim = LEAST) {}

  /** Samples that wait. */
  get waiting(): number {
    return this.written - Math.floor(this.read);
  }

  /** The next samples of the call; the oldest are dropped where they do not fit. */
  put(samples: Float32Array): void {
    for (const sample of samples) this.ring[this.written++ % this.ring.length] = sample;
    if (this.waiting > this.ring.length) this.read = this.written - this.aim;
  }

  /** Adds what is due to `out`, times `gain`; returns whether it plays. `ended`: nothing more will come. */
  mix(out: Float32Array, gain: number, ended: boolean): boolean {
    if (!this.running && !this.begins(out.length, ended)) return false;
    const pace = this.waiting > BLOCK + this.aim + SLACK ? FASTER : 1;
    for (let at = 0; at < out.length; at++) {
      if (this.waiting < 2) {
        this.stop(out, at, gain, ended);
        break;
      }
      out[at] = (out[at] ?? 0) + gain * this.next(pace);
    }
    if (this.running) this.settle(out.length);
    return true;
  }

  private begins(quantum: number, ended: boolean): boolean {
    if (this.waiting < 2) {
      this.dry += quantum;
      return false;
    }
    this.learn();
    this.held += quantum;
    if (this.held < this.aim && !ended) return false;
    this.running = true;
    this.held = this.calm = 0;
    return true;
  }

  private learn(): void {
    if (this.dry > PAUSE) this.aim = Math.max(LEAST, this.aim - MORE);
    else if (this.ranDry) this.aim = Math.min(MOST, this.aim + Math.min(MOST_MORE, Math.max(MORE, this.dry)));
    this.ranDry = false;
    this.dry = 0;
  }

  private next(pace: number): number {
    const at = Math.floor(this.read);
    const part = this.read - at;
    const one = this.ring[at % this.ring.length] ?? 0;
    const two = this.ring[(at + 1) % this.ring.length] ?? 0;
    this.read += pace;
    return (this.last = one + (two - one) * part);
  }

  /** It ran dry: fades from the last sample, and waits longer from now on. */
  private stop(out: Float32Array, from: number, gain: number, ended: boolean): void {
    for (let at = from; at < Math.min(out.length, from + SLOPE); at++) {
      this.last *= 0.7;
      out[at] = (out[at] ?? 0) + gain * this.last;
    }
    this.running = false;
    if (ended) return;
    this.gaps++;
    this.ranDry = true;
  }

  private settle(played: number): void {
    this.calm += played;
    if (this.calm < RATE) return;
    this.calm = 0;
    this.aim = Math.max(LEAST, this.aim - LESS);
  }
}
