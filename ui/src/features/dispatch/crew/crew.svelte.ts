import { ask, Refusal } from '../../../app/api';
import { clock } from '../../../app/clock.svelte';
import { kept } from '../../../app/kept';
import { refusalOf } from '../../../app/refused';
import { session } from '../../../app/session.svelte';
import type { CrewAct, CrewPage, Place, Task } from '../../../schema';
import { Queue } from './queue';

/** Milliseconds between two looks at the tasks while the page is in front, and between two fixes. */
const LOOK = 4_000;
const FIX = 10_000;

/** Refusals after which the same act may still be done later. */
const LATER = ['unreachable', 'unanswered', 'signed-out', 'sign-in-needed', 'store-down', 'rebuilding'];

/** A crew's own page: its unit, its tasks, and acts that wait for the network. */
class Crew {
  page = $state.raw<CrewPage | null>(null);
  /** Why the tasks could not be read; they are as of `asOf` then, in milliseconds. */
  refusal = $state.raw<Refusal | null>(null);
  asOf = $state(0);
  waiting = $state.raw<readonly CrewAct[]>([]);
  /** What the server refused for good, and why. */
  refused = $state.raw<{ act: CrewAct; refusal: Refusal } | null>(null);
  /** The last place of this phone, and why there is none. */
  place = $state.raw<Place | null>(null);
  placeRefused = $state(false);

  private queue = new Queue(() => kept.read(this.store), (acts) => kept.write(this.store, acts));
  private flushing = false;
  private fixes: Place[] = [];

  private get store(): string {
    return `crew.${session.me?.account ?? ''}`;
  }

  /** The incident that the crew works on. */
  readonly task = $derived<Task | undefined>(this.page?.tasks[0]);

  /** Looks and sends while the page is in front, until the returned function is called. */
  begin(): () => void {
    this.queue = new Queue(() => kept.read(this.store), (acts) => kept.write(this.store, acts));
    this.waiting = this.queue.waiting;
    const look = (): void => void (document.hidden || this.look());
    const timers = [setInterval(look, LOOK), setInterval(() => void this.sendFixes(), FIX)];
    const watch = this.follow();
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    look();
    return () => {
      timers.forEach(clearInterval);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      watch();
    };
  }

  async look(): Promise<void> {
    await this.flush();
    this.refusal = await refusalOf(async () => {
      this.page = await ask.get<CrewPage>('/dispatch/crew');
      this.asOf = clock.now;
    });
  }

  /** Does it now, or as soon as there is a network. */
  async act(act: Omit<CrewAct, 'key' | 'at'>): Promise<void> {
    const key = crypto.randomUUID();
    this.refused = null;
    this.queue.add({ ...act, key, at: Math.round(clock.now * 1000) });
    this.waiting = this.queue.waiting;
    await this.look();
  }

  private async flush(): Promise<void> {
    if (this.flushing) return;
    this.flushing = true;
    const send = (act: CrewAct): Promise<void> => ask.post('/dispatch/crew/acts', act);
    const isFinal = (fault: unknown): boolean => fault instanceof Refusal && fault.status < 500 && !LATER.includes(fault.code);
    await this.queue.flush(send, isFinal, (act, fault) => (this.refused = { act, refusal: fault as Refusal }));
    this.waiting = this.queue.waiting;
    this.flushing = false;
  }

  /** Where the phone is, only while the unit is on duty and the page is in front. */
  private follow(): () => void {
    const { geolocation } = navigator;
    if (!geolocation) return () => undefined;
    const watch = geolocation.watchPosition(
      ({ coords, timestamp }) => {
        this.placeRefused = false;
        if (document.hidden) return;
        const { latitude, longitude, accuracy, speed, heading } = coords;
        this.place = { at: Math.round(timestamp * 1000), latitude, longitude, radius: Math.min(accuracy, 100_000), speed: speed ?? null, heading: Number.isFinite(heading) ? heading : null };
        this.fixes.push(this.place);
      },
      () => (this.placeRefused = true),
      { enableHighAccuracy: true, maximumAge: 5_000 },
    );
    return () => geolocation.clearWatch(watch);
  }

  private async sendFixes(): Promise<void> {
    if (!this.page?.unit) {
      this.fixes = this.fixes.slice(-1);
      return;
    }
    const places = this.fixes.splice(0).slice(-100);
    if (!places.length) return;
    const refusal = await refusalOf(() => ask.post('/dispatch/crew/places', { places }));
    if (refusal && LATER.includes(refusal.code)) this.fixes.unshift(...places);
  }
}

export const crew = new Crew();
