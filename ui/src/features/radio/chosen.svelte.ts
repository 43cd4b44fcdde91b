import { keys } from '../../app/keys.svelte';
import type { Call } from './rows';

/** What the person looks at: a call, a repeater, a radio or an alarm; nothing until they choose. */
export type Chosen = { kind: 'call'; call: Call } | { kind: 'site' | 'radio'; id: number } | { kind: 'alarm'; id: string };

/** What a window without room for all of them shows. */
export type Pane = 'calls' | 'sites' | 'radios';

/** What lies below the calls that go on. */
export type Drawer = 'latest' | 'alarms' | 'blocked' | 'texts' | 'orders' | 'patches';

let chosen = $state.raw<Chosen | null>(null);
let talkgroup = $state<number | null>(null);
let pane = $state<Pane>('calls');
let drawer = $state<Drawer>('latest');
const forget: Partial<Record<'chosen' | 'talkgroup', () => void>> = {};

export const choice = {
  get chosen() {
    return chosen;
  },
  get talkgroup() {
    return talkgroup;
  },
  get pane() {
    return pane;
  },
  get drawer() {
    return drawer;
  },
  /** Shows `what` beside the lists until Escape. */
  choose(what: Chosen): void {
    forget.chosen?.();
    forget.chosen = keys.step(() => this.leave());
    chosen = what;
  },
  leave(): void {
    forget.chosen?.();
    chosen = null;
  },
  /** Narrows the latest calls to one talkgroup; the same again, or Escape, shows all. */
  narrow(to: number): void {
    forget.talkgroup?.();
    talkgroup = talkgroup === to ? null : to;
    if (talkgroup !== null) forget.talkgroup = keys.step(() => this.narrow(to));
  },
  show(which: Pane): void {
    pane = which;
  },
  open(which: Drawer): void {
    drawer = which;
    pane = 'calls';
  },
  is(kind: Chosen['kind'], id: string | number): boolean {
    if (!chosen || chosen.kind !== kind) return false;
    return (chosen.kind === 'call' ? chosen.call.id : chosen.id) === id;
  },
};
