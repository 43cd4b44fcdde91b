import { RATE } from './jitter';

/** The browser's decoder gives sound at this rate, whatever was encoded. */
const OUT = 48_000;
const CONFIG = { codec: 'opus', sampleRate: OUT, numberOfChannels: 1 };
const BLOCK = 60_000;

/** Decodes the Opus packets of one call; `hear` gets its samples at 8 kHz. What was encoded has nothing above 4 kHz. */
export class OpusDecoder {
  private time = 0;
  private readonly decoder: AudioDecoder;

  constructor(hear: (sound: Float32Array) => void) {
    this.decoder = new AudioDecoder({
      output: (data) => {
        const samples = new Float32Array(data.numberOfFrames);
        data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
        const step = data.sampleRate / RATE;
        data.close();
        hear(Float32Array.from({ length: Math.floor(samples.length / step) }, (_, at) => samples[Math.floor(at * step)] ?? 0));
      },
      error: () => undefined, // a packet that cannot be read is a gap, which the buffer bridges
    });
    this.decoder.configure(CONFIG);
  }

  /** Whether this browser can. */
  static async isThere(): Promise<boolean> {
    return 'AudioDecoder' in globalThis && Boolean((await AudioDecoder.isConfigSupported(CONFIG)).supported);
  }

  /** Packets that wait to be decoded. */
  get waiting(): number {
    return this.decoder.decodeQueueSize;
  }

  decode(packet: Uint8Array): void {
    if (this.decoder.state !== 'configured') return;
    this.decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: this.time, data: packet }));
    this.time += BLOCK;
  }

  /** Resolves when all of it has been heard. */
  async end(): Promise<void> {
    await this.decoder.flush().catch(() => undefined);
    if (this.decoder.state !== 'closed') this.decoder.close();
  }
}
