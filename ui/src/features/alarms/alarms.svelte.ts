import { ask, type Refusal } from '../../app/api';
import { slot } from '../../app/feature';
import { refusalOf } from '../../app/refused';
import { Table } from '../../live/live.svelte';
import type { Alarm } from '../../schema';
import { emergencies, type Emergency } from './alarm';

/** Milliseconds after a take in which a second press is a mistake. */
const PAUSE = 1000;

/** All alarms, and the actions on them. */
class Alarms {
  /** Emergencies have a separate table, so that a flood of other alarms cannot push one out. */
  readonly openEmergencies = new Table<Alarm>('alarms', { kind: 'emergency', state: 'open' }, 500, gravestFirst);
  readonly takenEmergencies = new Table<Alarm>('alarms', { kind: 'emergency', state: 'taken' }, 500, gravestFirst);
  readonly openAlarms = new Table<Alarm>('alarms', { state: 'open' }, 500, gravestFirst);
  readonly takenAlarms = new Table<Alarm>('alarms', { state: 'taken' }, 500, gravestFirst);
  readonly past = new Table<Alarm>('alarms', { state: 'over' }, 100, (a, b) => b.at - a.at);

  /** While an alarm changes its state, two tables may have it. */
  readonly waiting = $derived(once([...this.openEmergencies.rows, ...this.openAlarms.rows, ...this.takenEmergencies.rows, ...this.takenAlarms.rows]));
  readonly all = $derived(once([...this.waiting, ...this.past.rows]));

  readonly emergencies = $derived(emergencies(this.waiting, slot('alarms').flatMap((source) => source.emergencies())));
  /** The emergency on the strip: one that was just taken stays, so that the next is not taken by mistake. */
  readonly first = $derived(this.emergencies.find(({ key }) => key === this.held) ?? this.emergencies[0]);
  /** Alarms that are not taken and no emergency. */
  readonly calm = $derived(this.waiting.filter(({ kind, state }) => kind !== 'emergency' && state === 'open'));

  /** The alarm with open details; empty: none. */
  opened = $state('');
  /** The alarm taken last, until `PAUSE` after the server has confirmed it: no other can be taken meanwhile. */
  held = $state('');
  /** The alarm whose closing is to be confirmed; empty: none. */
  ending = $state('');
  /** Why it is closed, as far as it is typed; an emergency is not closed without. */
  why = $state('');
  private refused = $state.raw<{ alarm: Alarm; refusal: Refusal } | null>(null);

  /** When all that waited was silenced here; an emergency that begins later sounds. */
  private silenced = $state(0);

  /** Whether an emergency sounds: it is not silenced here, and not taken, or nobody ended it since. */
  readonly sounding = $derived(this.emergencies.some((each) => soundsSince(each) > this.silenced));

  silence(): void {
    this.silenced = Math.max(...this.emergencies.map(soundsSince));
  }

  /** Why alarms that are open may be missing here; null: none is. */
  get failure(): Refusal | null {
    return this.openEmergencies.refusal ?? this.takenEmergencies.refusal ?? this.openAlarms.refusal;
  }

  get loaded(): boolean {
    return this.openEmergencies.loaded && this.takenEmergencies.loaded && this.openAlarms.loaded;
  }

  /** The number of alarms that are not taken. */
  get open(): number {
    return this.openAlarms.total;
  }

  /** The number of emergencies; `emergencies` has those in the windows. */
  get emergencyTotal(): number {
    return this.emergencies.length + [this.openEmergencies, this.takenEmergencies].reduce((more, { rows, total }) => more + total - rows.length, 0);
  }

  /** The number of `calm` ones. While an alarm is new, its two tables may differ. */
  get calmTotal(): number {
    return Math.max(this.calm.length, this.openAlarms.total - this.openEmergencies.total);
  }

  get total(): number {
    return this.openAlarms.total + this.takenAlarms.total + this.past.total;
  }

  /** Why the last action on it was refused, until it changes. */
  refusal({ id, state }: Alarm): Refusal | null {
    return this.refused?.alarm.id === id && this.refused.alarm.state === state ? this.refused.refusal : null;
  }

  /** Forgets that the server did not answer: now it does, and the alarm shows what was done. */
  answered(): void {
    if (['unreachable', 'unanswered'].includes(this.refused?.refusal.code ?? '')) this.refused = null;
  }

  /** The alarm in this state on which keys act: the one with open details, else the one on the strip. */
  aimed(state: Alarm['state']): Alarm | undefined {
    if (this.held && state === 'open') return undefined;
    const opened = this.all.find(({ id }) => id === this.opened);
    return [opened, this.first?.alarm].find((alarm) => alarm?.state === state) ?? undefined;
  }

  async take(alarm: Alarm): Promise<void> {
    if (this.held) return;
    this.held = alarm.id;
    const taken = await this.act(alarm, 'taken');
    setTimeout(() => (this.held = ''), taken ? PAUSE : 0);
  }

  /** Asks for confirmation, then closes it. */
  async end(alarm: Alarm): Promise<void> {
    const asked = this.ending === alarm.id;
    if (asked && alarm.kind === 'emergency' && !this.why.trim()) return;
    this.ending = asked ? '' : alarm.id;
    const { why } = this;
    this.why = '';
    if (asked) await this.act(alarm, 'over', { why });
  }

  private async act(alarm: Alarm, what: 'taken' | 'over', body = {}): Promise<boolean> {
    const refusal = await refusalOf(() => ask.post(`/alarms/${alarm.id}/${what}`, body));
    this.refused = refusal && { alarm, refusal };
    return !refusal;
  }
}

export const alarms = new Alarms();

/** Since when it sounds; 0: somebody has taken it. */
function soundsSince({ since, alarm }: Emergency): number {
  return alarm?.escalated_at ?? (alarm?.state === 'taken' ? 0 : since);
}

/** Emergencies first, then by waiting time: a new one does not move the others of its kind. */
function gravestFirst(a: Alarm, b: Alarm): number {
  return Number(b.kind === 'emergency') - Number(a.kind === 'emergency') || a.at - b.at;
}

/** Every alarm once, with its last row. */
function once(rows: Alarm[]): Alarm[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
