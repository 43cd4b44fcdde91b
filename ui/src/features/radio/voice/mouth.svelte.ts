import { untrack } from 'svelte';
import { clock } from '../../../app/clock.svelte';
import { kept } from '../../../app/kept';
import { lock } from '../../../app/lock.svelte';
import { Sound } from '../../../app/sound.svelte';
import { say, words } from '../../../app/words.svelte';
import { emergencyOn } from '../danger';
import { deck } from '../deck/deck.svelte';
import { network } from '../network.svelte';
import { ear } from './ear.svelte';
import { line } from './line.svelte';
import type { FromWorker } from './messages';
import mouthUrl from './mouth.worklet.ts?worker&url';

export const permit = new Sound('volume-permit', [880, 1175]);
export const refusal = new Sound('volume-refusal', [330, 262]);

export const ending = new Sound('volume-ending', [660, 660]);

/** Seconds before the end of the longest over, from which on it is announced. */
export const WARNING = 10;
const NAME = 'talking';
const ALL_RADIOS = 16_777_215;

/** After a refusal, the time in which the same key interrupts, in milliseconds. */
const INSIST = 4000;

/** Whom an over is for. */
export interface Called {
  number: number;
  private?: boolean;
  emergency?: boolean;
  tone?: boolean;
}

/** What a user keeps of talking, in this browser. Keys by their codes; each talks on the selected talkgroup (0) or on one of its own. */
interface Own {
  microphone: string;
  toggles: boolean;
  keys: Record<string, number>;
}

const FIRST: Own = { microphone: '', toggles: false, keys: { ControlRight: 0 } };

type State = 'rest' | 'asked' | 'talks';

/** The transmitter of this console: one over at a time, and never without its key, window and microphone. */
class Mouth {
  state = $state<State>('rest');
  /** A radio that the key talks to instead of the selected talkgroup. */
  target = $state.raw<Called | undefined>();
  /** Whom the over is for. */
  called = $state.raw<Called | undefined>();
  /** The call on the air, since when and how long it may last, in milliseconds. */
  call = $state('');
  since = $state(0);
  limit = $state(0);
  /** Why the last over was refused or cut short: a code, empty after a good one; and when. */
  why = $state('');
  holder = $state('');
  at = $state(0);
  /** Whether the microphone can be used: null until it was asked for. */
  microphone = $state<'' | 'microphone-denied' | 'microphone-missing' | 'microphone-lost' | null>(null);
  level = $state(0);
  own = $state.raw<Own>(FIRST);
  /** The code that is being chosen for a talkgroup; null: none. */
  learning = $state<number | null>(null);
  private preparing: Promise<boolean> | undefined;
  private over = 0;
  private down = '';
  private context: AudioContext | undefined;
  private stream: MediaStream | undefined;

  /** Milliseconds that are left of the over. */
  get left(): number {
    return this.limit ? Math.max(0, this.since + this.limit - clock.now) : Infinity;
  }

  get warns(): boolean {
    return this.state === 'talks' && this.left <= WARNING * 1000;
  }

  start(): () => void {
    this.own = { ...FIRST, ...(JSON.parse(kept.read(NAME) ?? '{}') as Partial<Own>) };
    const ends = [line.listen((message) => this.hear(message)), this.watch(), $effect.root(() => this.follow())];
    return () => {
      this.away();
      for (const end of ends) end();
      this.close();
    };
  }

  /** Opens the microphone, so that a key finds it ready. */
  prepare(): Promise<boolean> {
    return (this.preparing ??= this.open().finally(() => (this.preparing = undefined)));
  }

  private async open(): Promise<boolean> {
    if (this.stream?.active) return true;
    try {
      const device = this.own.microphone ? { deviceId: { exact: this.own.microphone } } : {};
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: { ...device, channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
      await this.connect(this.stream);
    } catch (fault) {
      this.close();
      this.microphone = fault instanceof DOMException && fault.name === 'NotAllowedError' ? 'microphone-denied' : 'microphone-missing';
      return false;
    }
    this.microphone = '';
    for (const track of this.stream.getAudioTracks()) track.onended = () => this.lose();
    return true;
  }

  /** The key is down: asks for the floor. */
  async press(called: Called | undefined = this.selected()): Promise<void> {
    if (!called || this.state !== 'rest' || lock.why) return;
    if (line.trouble) return this.refuse('no-sound');
    if (!line.may.talk) return this.refuse('no-right');
    const insists = this.mayInterrupt && this.called?.number === called.number;
    [this.state, this.called, this.why] = ['asked', called, ''];
    const pre_empt = insists && line.may.pre_empt;
    const over = ++this.over;
    if (!(await this.prepare())) return this.refuse(this.microphone || 'microphone-missing');
    void this.context?.resume();
    if (this.state !== 'asked' || over !== this.over) return;
    line.say({ type: 'key', over, number: called.number, private: called.private ?? false, emergency: called.emergency ?? false, tone: called.tone ?? false, pre_empt });
  }

  /** Whether the next press interrupts the call that was in the way. */
  get mayInterrupt(): boolean {
    return line.may.pre_empt && this.why === 'busy' && clock.now - this.at < INSIST;
  }

  /** The key is up, or what it needs is gone, and why. */
  release(why = ''): void {
    if (this.state === 'rest') return;
    line.say({ type: 'release', over: this.over });
    this.end(why);
  }

  /** The code of the key that talks on a talkgroup, or on the selected one (0); empty: none. */
  keyOf(talkgroup: number): string {
    return Object.entries(this.own.keys).find(([, each]) => each === talkgroup)?.[0] ?? '';
  }

  /** Pages all radios, with a tone first. */
  pageAll(): Promise<void> {
    return this.press({ number: ALL_RADIOS, tone: true });
  }

  set(change: Partial<Own>): void {
    this.own = { ...this.own, ...change };
    kept.write(NAME, JSON.stringify(this.own));
    if (change.microphone !== undefined) {
      this.close();
      void this.prepare();
    }
  }

  /** Whom the key talks to; in an emergency, as part of it. */
  selected(): Called | undefined {
    if (this.target) return this.target;
    return deck.selected === undefined ? undefined : this.on(deck.selected);
  }

  private on(number: number): Called {
    const emergency = network.speaking(number)?.emergency || emergencyOn(network.heardWith(number)) !== undefined;
    return { number, emergency };
  }

  private follow(): void {
    $effect(() => {
      if (lock.why) this.release('locked');
    });
    $effect(() => {
      if (line.trouble) this.release('no-sound');
      else if (line.may.talk) void this.beReady();
      if (line.trouble === 'elsewhere') this.close(); // it led to the worker that is gone
    });
    $effect(() => {
      if (this.warns) untrack(() => ending.sound());
    });
    $effect(() => {
      ear.speaking = this.state === 'talks';
    });
  }

  /** Nothing of the first over is lost either, once the browser may use the microphone. */
  private async beReady(): Promise<void> {
    const permission = await navigator.permissions?.query({ name: 'microphone' as PermissionName }).catch(() => null);
    if (permission?.state === 'granted') await this.prepare();
  }

  private hear(message: FromWorker): void {
    if (message.type === 'levels') {
      this.level = message.microphone;
      if (this.state !== 'rest') line.say({ type: 'held' });
    } else if (message.type === 'granted' && message.over === this.over) this.grant(message.call, message.limit);
    else if (message.type === 'over' && message.over === this.over && this.state !== 'rest') {
      this.holder = message.holder;
      const why = message.why.startsWith('vocoder-') ? 'no-vocoder' : message.why;
      if (this.state === 'asked') this.refuse(why);
      else this.end(why);
    }
  }

  private grant(call: string, limit: number): void {
    if (this.state !== 'asked') return;
    [this.state, this.call, this.since, this.limit] = ['talks', call, clock.now, limit * 1000];
    permit.sound();
  }

  private refuse(why: string): void {
    this.end(why);
    refusal.sound();
    speak(say(`radio-voice-why-${why}`));
  }

  private end(why: string): void {
    if (why && this.state === 'talks') refusal.sound();
    [this.state, this.call, this.why, this.at] = ['rest', '', why, clock.now];
  }

  private lose(): void {
    this.microphone = 'microphone-lost';
    this.close();
    this.release('microphone-lost');
  }

  private async connect(stream: MediaStream): Promise<void> {
    const context = (this.context = new AudioContext({ latencyHint: 'interactive' }));
    await context.audioWorklet.addModule(mouthUrl);
    const channel = new MessageChannel();
    const node = new AudioWorkletNode(context, 'mouth', { numberOfOutputs: 0 });
    node.port.postMessage({ port: channel.port2 }, [channel.port2]);
    context.createMediaStreamSource(stream).connect(node);
    line.say({ type: 'microphone', port: channel.port1 }, [channel.port1]);
    void context.resume();
  }

  private close(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    void this.context?.close();
    this.stream = this.context = undefined;
    this.level = 0;
  }

  /** Keys act in capture: no field and no button sees them. Whatever takes the window away releases the transmitter. */
  private watch(): () => void {
    const leave = new AbortController();
    const { signal } = leave;
    addEventListener('keydown', (event) => this.keyDown(event), { capture: true, signal });
    addEventListener('keyup', (event) => this.keyUp(event), { capture: true, signal });
    addEventListener('blur', () => this.away('window-lost'), { signal });
    addEventListener('pagehide', () => this.away('window-lost'), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.away('window-lost'), { signal });
    return () => leave.abort();
  }

  private away(why = ''): void {
    this.down = '';
    this.release(why);
  }

  private keyDown(event: KeyboardEvent): void {
    if (this.learning !== null) return this.learn(event);
    const talkgroup = this.own.keys[event.code];
    if (talkgroup === undefined) return this.still(event);
    event.preventDefault();
    if (event.repeat || this.down) return;
    this.down = event.code;
    if (this.own.toggles && this.state !== 'rest') return this.release();
    void this.press(talkgroup ? this.on(talkgroup) : undefined);
  }

  /** A Ctrl key that talks makes no shortcut of what is typed meanwhile: the browser would print, search or select. */
  private still(event: KeyboardEvent): void {
    if (this.down.startsWith('Control') && event.ctrlKey) event.preventDefault();
  }

  private keyUp(event: KeyboardEvent): void {
    if (event.code !== this.down) return;
    event.preventDefault();
    this.down = '';
    if (!this.own.toggles) this.release();
  }

  /** Only keys that never type: a letter that talks would be missing in every text. */
  private learn(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const talkgroup = this.learning ?? 0;
    if (event.code === 'Escape') this.learning = null;
    if (!/^(F1[3-9]|F2[0-4]|ControlRight|AltRight|ShiftRight|MetaRight|ContextMenu|Pause|ScrollLock|Insert)$/.test(event.code)) return;
    const others = Object.entries(this.own.keys).filter(([code, known]) => code !== event.code && known !== talkgroup);
    this.set({ keys: { ...Object.fromEntries(others), [event.code]: talkgroup } });
    this.learning = null;
  }
}

export const mouth = new Mouth();

/** Says a text where the system has a voice for the language of the console. */
function speak(text: string): void {
  if (!('speechSynthesis' in globalThis) || !refusal.volume) return;
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(words.language));
  if (!voice) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, volume: refusal.volume / 100 }));
}
