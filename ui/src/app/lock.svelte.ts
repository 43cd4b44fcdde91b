import type { Key } from '../schema';
import { live } from '../live/live.svelte';
import { ask } from './api';
import { clock } from './clock.svelte';
import { refusalOf } from './refused';
import { session } from './session.svelte';

/** The lock of the console: the server decides on it by the use that is reported, and refuses whatever is hidden. */

/** Milliseconds of use that one report stands for. */
const EVERY = 20_000;
const USES = ['keydown', 'pointerdown', 'pointermove', 'wheel'];

let used = Date.now();
/** Its user locked it, and the server could not be told. */
let alone = $state(false);
let report: ReturnType<typeof setTimeout> | undefined;

export const lock = {
  /** Why the console is locked; empty: it is not. Without a link it locks by its own clock. */
  get why(): string {
    const { state, locked } = live.status;
    const said = locked ?? session.me?.locked ?? '';
    return said || (alone ? 'asked' : state !== 'live' && idle() ? 'idle' : '');
  },
  now(): void {
    void refusalOf(() => ask.post('/session/lock')).then((refusal) => (alone = refusal !== null));
  },
  async open(key: Partial<Key>): Promise<void> {
    await ask.post('/session/unlock', key);
    used = Date.now();
    alone = false;
  },
  /** Reports keys and pointer, until the returned function is called. */
  watch(): () => void {
    used = Date.now();
    USES.forEach((name) => addEventListener(name, use, { capture: true, passive: true }));
    return () => {
      USES.forEach((name) => removeEventListener(name, use, { capture: true }));
      clearTimeout(report);
      report = undefined;
    };
  },
};

/** Reports at the end of each stretch of use, so that the last report is never before the last use. */
function use(): void {
  if (lock.why) return;
  used = Date.now();
  report ??= setTimeout(() => {
    report = undefined;
    void refusalOf(() => ask.post('/session/use'));
  }, EVERY);
}

/** `clock.now` makes it true in time. */
function idle(): boolean {
  const minutes = session.me?.lock_after ?? 0;
  return clock.now > 0 && minutes > 0 && Date.now() - used >= minutes * 60_000;
}
