/** Takes the microphone down to 8 kHz, in blocks of 20 ms. Runs in the audio thread. */

import { Decimator } from './decimator';

class Mouth extends AudioWorkletProcessor {
  private readonly decimator = new Decimator(sampleRate);
  private worker: MessagePort | undefined;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<{ port: MessagePort }>) => (this.worker = data.port);
  }

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    if (!samples) return true;
    for (const block of this.decimator.take(samples)) this.worker?.postMessage(block, [block.buffer]);
    return true;
  }
}

registerProcessor('mouth', Mouth);
