import { ask, type Refusal } from '../../../app/api';
import { kept } from '../../../app/kept';
import { reasons } from '../../../app/reason.svelte';
import { refusalOf } from '../../../app/refused';
import { peaksOf } from './peaks';

/** The purpose of the reason for searching past calls and hearing them: it is asked for once. */
export const PURPOSE = 'history';

/** The right to hear calls. */
export const LISTEN = 'radio.listen';

export const SPEEDS = [0.75, 1, 1.5, 2] as const;
const VOLUME = 'archive.volume';

/** Plays the sound of calls that are over. The server journals who hears a call before it sends the sound. */
class Player {
  /** The id of the call that was asked for last; null: none. */
  call = $state<string | null>(null);
  state = $state<'loading' | 'playing' | 'paused'>('paused');
  /** Why it is not heard; `reason-needed`: of the past, with a reason. */
  refusal = $state.raw<Refusal | null>(null);
  /** In seconds. */
  position = $state(0);
  length = $state(0);
  /** From 0 to 1, at equal distances. */
  peaks = $state.raw<number[]>([]);
  speed = $state<number>(1);
  loops = $state(false);
  /** From 0 to 100. */
  volume = $state(Number(kept.read(VOLUME) ?? 80));
  /** The calls among which it goes to the next and the one before. */
  order = $state.raw<string[]>([]);
  /** Whether the next one follows by itself, as in a conversation. */
  follows = $state(false);
  /** Called when sound was received: the journal has one hearing more. */
  heard: (call: string) => void = () => undefined;

  private sound: HTMLAudioElement | undefined;
  private address = '';
  private asked = 0;

  private readonly at = $derived(this.call === null ? -1 : this.order.indexOf(this.call));
  readonly hasNext = $derived(this.at >= 0 && this.at < this.order.length - 1);
  readonly hasPrevious = $derived(this.at > 0);

  /** Plays a call from its beginning, alone or as one of a list. */
  async play(call: string, among: string[] = []): Promise<void> {
    this.follows = false;
    await this.begin(call, among);
  }

  /** Plays calls one after the other. */
  async converse(calls: string[], from = calls[0]): Promise<void> {
    if (from === undefined) return;
    this.follows = true;
    await this.begin(from, calls);
  }

  /** What the play key of a call does: it plays it, or pauses and continues it. */
  press(call: string, among: string[] = []): void {
    if (call === this.call && !this.refusal) this.toggle();
    else void this.play(call, among);
  }

  /** Tries once more, as with a reason that was missing. */
  again(): void {
    if (this.call !== null) void this.begin(this.call, this.order);
  }

  toggle(): void {
    if (this.state === 'loading' || !this.sound || !this.address) return;
    if (this.state === 'playing') this.sound.pause();
    else void this.sound.play();
  }

  stop(): void {
    this.asked++;
    this.unload();
    this.call = this.refusal = null;
    this.order = [];
    this.follows = false;
  }

  seek(seconds: number): void {
    if (!this.sound || !this.address) return;
    this.sound.currentTime = this.position = Math.min(Math.max(seconds, 0), this.length);
  }

  skip(seconds: number): void {
    this.seek(this.position + seconds);
  }

  next(): void {
    this.go(1);
  }

  previous(): void {
    this.go(-1);
  }

  /** Without an argument the next speed, and after the last the first. */
  setSpeed(speed: number = SPEEDS[(SPEEDS.findIndex((each) => each === this.speed) + 1) % SPEEDS.length] ?? 1): void {
    this.speed = speed;
    if (this.sound) this.sound.playbackRate = speed;
  }

  setLoop(loops: boolean): void {
    this.loops = loops;
    if (this.sound) this.sound.loop = loops;
  }

  setVolume(volume: number): void {
    this.volume = volume;
    kept.write(VOLUME, String(volume));
    if (this.sound) this.sound.volume = volume / 100;
  }

  private go(by: number): void {
    const call = this.order[this.at + by];
    if (this.at >= 0 && call !== undefined) void this.begin(call, this.order);
  }

  private async begin(call: string, order: string[]): Promise<void> {
    const asked = ++this.asked;
    this.unload();
    this.call = call;
    this.order = order;
    this.state = 'loading';
    this.refusal = null;
    const refusal = await refusalOf(async () => {
      const content = await ask.file(`/radio/calls/${encodeURIComponent(call)}/sound`, reasons[PURPOSE]?.trim() ?? '');
      this.heard(call);
      const peaks = peaksOf(await content.arrayBuffer());
      if (asked === this.asked) await this.load(content, peaks);
    });
    if (asked !== this.asked) return;
    this.refusal = refusal;
    if (refusal) this.state = 'paused';
  }

  private async load(content: Blob, peaks: number[]): Promise<void> {
    const sound = (this.sound ??= this.speaker());
    this.address = URL.createObjectURL(content);
    this.peaks = peaks;
    sound.src = this.address;
    sound.loop = this.loops;
    sound.volume = this.volume / 100;
    sound.playbackRate = sound.defaultPlaybackRate = this.speed;
    await sound.play().catch(() => (this.state = 'paused')); // stopped, or the browser wants a click first
  }

  private unload(): void {
    this.sound?.pause();
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
    this.position = this.length = 0;
    this.peaks = [];
    this.state = 'paused';
  }

  private speaker(): HTMLAudioElement {
    const sound = new Audio();
    sound.preservesPitch = true;
    sound.ondurationchange = () => (this.length = Number.isFinite(sound.duration) ? sound.duration : 0);
    sound.onplay = () => {
      this.state = 'playing';
      this.watch();
    };
    sound.onpause = () => (this.state = 'paused');
    sound.onended = () => {
      this.position = this.length;
      if (this.follows) this.next();
    };
    return sound;
  }

  /** Follows the position while it plays. */
  private watch(): void {
    if (!this.sound || this.state !== 'playing') return;
    this.position = this.sound.currentTime;
    requestAnimationFrame(() => this.watch());
  }
}

export const player = new Player();
