import { kept } from '../../app/kept';

/** Hertz, in turn: heard over voice, and unlike a telephone. */
const TONES = [988, 740, 988, 740];
/** Seconds of one, and milliseconds from one row of tones to the next. */
const LENGTH = 0.15;
const EACH = 1500;
const LOUDEST = 0.5;

/** The sound of emergencies in this console. */
class Tone {
  /** From 0, muted, to 100. */
  volume = $state(Number(kept.read('volume') ?? 60));
  /** Whether the browser keeps this page silent: it does until the first key or click. */
  blocked = $state(false);
  private context: AudioContext | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  set(volume: number): void {
    this.volume = volume;
    kept.write('volume', String(volume));
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
    const context = (this.context ??= new AudioContext());
    this.blocked = context.state !== 'running';
    if (this.blocked) void context.resume().then(() => (this.blocked = false));
    else TONES.forEach((hertz, at) => this.play(context, hertz, context.currentTime + at * LENGTH));
  }

  private play(context: AudioContext, hertz: number, from: number): void {
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime((LOUDEST * this.volume) / 100, from + 0.01);
    gain.gain.setTargetAtTime(0, from + LENGTH - 0.03, 0.01);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(from + LENGTH);
  }
}

export const tone = new Tone();
