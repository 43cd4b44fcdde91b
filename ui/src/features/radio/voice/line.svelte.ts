import { ask, Refusal } from '../../../app/api';
import { kept } from '../../../app/kept';
import { lock } from '../../../app/lock.svelte';
import type { VoiceTicket } from '../../../schema';
import type { FromWorker, ToWorker } from './messages';
import VoiceWorker from './voice.worker.ts?worker';

/** Why there is no sound from the server. `elsewhere`: another window of this browser has it; `taken`: newer sockets of this session. */
export type Trouble = '' | 'insecure' | 'elsewhere' | 'taken' | 'connecting' | 'lost' | 'no-vocoder' | 'no-switch' | 'locked';

const BACKOFF = [300, 600, 1200, 2500, 5000];
/** Why the sound process closed the socket, by its codes; 0: it was silent for too long. */
const CLOSED: Record<number, string> = { 0: 'silent', 4400: 'refused', 4401: 'ended' };
const CROWDED_OUT = 4409;
const ONE_WINDOW = 'scape-sound';
const NAME = 'voice.thrifty';

/** The line to the sound process: one per browser, in a worker of its own. */
class Line {
  trouble = $state<Trouble>('connecting');
  /** Since when, in milliseconds of this machine's clock. */
  since = $state(Date.now());
  /** The code of why there is no vocoder, or why the line is lost. */
  why = $state('');
  /** Whether the line is slow: sound is compressed. */
  thrifty = $state(kept.read(NAME) === 'yes');
  /** When the next attempt is made; 0: none is planned. */
  retry = $state(0);
  /** What this console may say. */
  may = $state.raw({ talk: false, pre_empt: false, call_all: false });
  private worker: Worker | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
  private leave = new AbortController();
  private readonly listeners = new Set<(message: FromWorker) => void>();

  /** Hears what comes, until the returned function is called. */
  listen(listener: (message: FromWorker) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  say(message: ToWorker, ports: Transferable[] = []): void {
    this.worker?.postMessage(message, ports);
  }

  /** Holds the line until the returned function is called; `begin` is called once this window has it. */
  start(begin: () => void): () => void {
    if (!isSecureContext) {
      this.fall('insecure');
      return () => undefined;
    }
    this.wait(begin, { ifAvailable: true });
    return () => {
      this.leave.abort();
      this.end();
    };
  }

  /** Takes the sound from the other window. */
  take(begin: () => void): void {
    this.wait(begin, { steal: true });
  }

  setThrifty(thrifty: boolean): void {
    this.thrifty = thrifty;
    kept.write(NAME, thrifty ? 'yes' : 'no');
    if (this.worker && this.trouble !== 'locked') void this.open();
  }

  tryNow(): void {
    if (this.trouble === 'lost' || this.trouble === 'taken') void this.open();
  }

  /** Closes the line while the console is locked, and opens it again. */
  follow(locked: boolean): void {
    if (!this.worker) return;
    if (locked) {
      this.hangUp();
      this.fall('locked');
    } else if (this.trouble === 'locked') void this.open();
  }

  private wait(begin: () => void, how: LockOptions): void {
    const held = (granted: Lock | null): Promise<void> | undefined => {
      if (!granted) {
        this.fall('elsewhere');
        this.queue(begin);
        return undefined;
      }
      this.begin(begin);
      return new Promise((resolve) => this.leave.signal.addEventListener('abort', () => resolve()));
    };
    void navigator.locks.request(ONE_WINDOW, how, held).catch(() => this.stolen(begin));
  }

  /** The sound comes here when the other window goes. */
  private queue(begin: () => void): void {
    const { signal } = this.leave;
    const held = (): Promise<void> => {
      this.begin(begin);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    void navigator.locks.request(ONE_WINDOW, { signal }, held).catch(() => this.stolen(begin));
  }

  private stolen(begin: () => void): void {
    if (this.leave.signal.aborted) return;
    this.end();
    this.fall('elsewhere');
    this.queue(begin);
  }

  private begin(begin: () => void): void {
    this.worker = new VoiceWorker();
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    begin();
    if (lock.why) this.fall('locked');
    else void this.open();
  }

  private end(): void {
    this.hangUp();
    this.worker?.terminate();
    this.worker = null;
  }

  private hangUp(): void {
    clearTimeout(this.timer);
    this.retry = 0;
    this.say({ type: 'close' });
  }

  private async open(): Promise<void> {
    clearTimeout(this.timer);
    this.retry = 0;
    try {
      const { address, ticket } = await ask.post<VoiceTicket>('/radio/voice');
      if (this.trouble !== 'locked') this.say({ type: 'open', address, ticket, opus: this.thrifty });
    } catch (fault) {
      this.lose(fault instanceof Refusal ? fault.code : 'unreachable');
    }
  }

  private hear(message: FromWorker): void {
    if (message.type === 'welcome') {
      this.attempts = 0;
      this.may = message;
      this.settle(message.vocoder ? (message.since ? '' : 'no-switch') : 'no-vocoder', message.why);
    } else if (message.type === 'state' && this.trouble !== 'no-vocoder') this.settle(message.since ? '' : 'no-switch');
    else if (message.type === 'lost') this.close(message.code, message.since);
    for (const listener of this.listeners) listener(message);
  }

  /** Newer sockets are not closed in turn: that would go round for ever. */
  private close(code: number, since: number): void {
    if (code === CROWDED_OUT && this.trouble !== 'locked') this.fall('taken', since);
    else this.lose(CLOSED[code] ?? 'no-sound-process', since);
  }

  private lose(why: string, since = Date.now()): void {
    if (!this.worker || this.trouble === 'locked') return;
    this.why = why;
    this.fall('lost', since);
    const wait = BACKOFF[Math.min(this.attempts++, BACKOFF.length - 1)] ?? 0;
    const spread = wait * (0.8 + 0.4 * Math.random());
    clearTimeout(this.timer);
    this.retry = Date.now() + spread;
    this.timer = setTimeout(() => void this.open(), spread);
  }

  private settle(trouble: Trouble, why = ''): void {
    this.why = why;
    this.fall(trouble);
  }

  private fall(trouble: Trouble, since = Date.now()): void {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.since = since;
  }
}

export const line = new Line();
