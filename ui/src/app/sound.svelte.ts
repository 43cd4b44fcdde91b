import { kept } from './kept';

/** Seconds of one tone, and milliseconds from one row of tones to the next. */
const LENGTH = 0.15;
const EACH = 1500;
const LOUDEST = 0.5;

let context: AudioContext | undefined;

/** A sound of this console, with a volume of its own. */
export class Sound {
  /** From 0, muted, to 100. */
  volume = $state(60);
  /** Whether the browser keeps this page silent: it does until the first key or click. */
  blocked = $state(false);
  private timer: ReturnType<typeof setInterval> | undefined;

  /** `hertz` in turn; the volume is kept under `name`. */
  constructor(
    private readonly name: string,
    private readonly hertz: number[],
  ) {
    this.volume = Number(kept.read(name) ?? 60);
  }

  set(volume: number): void {
    this.volume = volume;
    kept.write(this.name, String(volume));
  }

  /** Sounds until the returned function is called. */
  ring(): () => void {
    this.sound();
    this.timer ??= setInterval(() => this.sound(), EACH);
    return () => {
      clearInterval(this.timer);
      this.timer = undefined;
      this.blocked = false;
    };
  }

  /** One row of tones. */
  sound(): void {
    const speaker = (context ??= new AudioContext());
    this.blocked = speaker.state !== 'running';
    if (this.blocked) void speaker.resume().then(() => (this.blocked = false));
    else this.hertz.forEach((hertz, at) => this.play(speaker, hertz, speaker.currentTime + at * LENGTH));
  }

  private play(speaker: AudioContext, hertz: number, from: number): void {
    const [oscillator, gain] = [speaker.createOscillator(), speaker.createGain()];
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime((LOUDEST * this.volume) / 100, from + 0.01);
    gain.gain.setTargetAtTime(0, from + LENGTH - 0.03, 0.01);
    oscillator.connect(gain).connect(speaker.destination);
    oscillator.start(from);
    oscillator.stop(from + LENGTH);
  }
}
