/** Plays the calls of one group: a buffer for each, mixed without clipping. Runs in the audio thread. */

import { Jitter } from './jitter';
import type { FromEar, ToEar } from './messages';
import { Pace } from './pace';

interface Stream {
  buffer: Jitter;
  volume: number;
  ended: boolean;
}

/** From this level on, several at once are pressed together instead of clipped. */
const KNEE = 0.7;
/** How fast the group is lowered and raised again, as a share of a quantum. */
const GLIDE = 0.15;

class Ear extends AudioWorkletProcessor {
  private readonly streams = new Map<number, Stream>();
  private gain = 1;
  private wanted = 1;
  /** How long sound waits, as the call before has shown; undefined: there was none. */
  private aim: number | undefined;
  private readonly pace = new Pace();

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<ToEar>) => {
      if (data.port) data.port.onmessage = ({ data: told }: MessageEvent<ToEar>) => this.hear(told);
      else this.hear(data);
    };
  }

  private hear(told: ToEar): void {
    if (told.gain !== undefined) this.wanted = told.gain;
    if (told.channel === undefined) return;
    if (told.volume !== undefined) this.stream(told.channel).volume = told.volume;
    if (told.sound) this.stream(told.channel).buffer.put(told.sound);
    const stream = this.streams.get(told.channel);
    if (stream && told.ended) stream.ended = true;
    if (told.dropped) this.streams.delete(told.channel);
  }

  private stream(channel: number): Stream {
    const known = this.streams.get(channel);
    if (known) return known;
    const stream = { buffer: new Jitter(this.aim), volume: 1, ended: false };
    this.streams.set(channel, stream);
    return stream;
  }

  process(_: Float32Array[][], [output]: Float32Array[][]): boolean {
    const out = output?.[0];
    if (!out) return true;
    if (this.pace.falls((1000 * out.length) / sampleRate, Date.now())) this.port.postMessage('behind' satisfies FromEar);
    this.gain += (this.wanted - this.gain) * GLIDE;
    for (const [channel, { buffer, volume, ended }] of this.streams) {
      const plays = buffer.mix(out, this.gain * volume, ended);
      if (!ended || plays) continue;
      this.aim = buffer.aim;
      this.streams.delete(channel);
    }
    for (const [at, sample] of out.entries()) out[at] = soft(sample);
    return true;
  }
}

function soft(sample: number): number {
  const size = Math.abs(sample);
  if (size <= KNEE) return sample;
  return Math.sign(sample) * (KNEE + (1 - KNEE) * Math.tanh((size - KNEE) / (1 - KNEE)));
}

registerProcessor('ear', Ear);
