import { clock } from '../../app/clock.svelte';
import { toMillis } from '../../app/format';
import { ask, type Refusal } from '../../app/api';
import { slot, type AlarmSource } from '../../app/feature';
import { keys } from '../../app/keys';
import { refusalOf } from '../../app/refused';
import { Table } from '../../live/live.svelte';
import type { Act, Alarm, Attachment, CallerOf, Candidate, Edit, Incident, Line, NewIncident, OnDuty, Opened, Sending, Shift, Transfer, UnitRow } from '../../schema';
import { byNeed, byUrgency } from './order';

/** Milliseconds in which an act can be undone. */
const UNDO = 60_000;

/** What fills the right-hand side: an incident, a unit, or a form. */
export type Open = { kind: 'incident' | 'unit'; id: string } | { kind: 'new' | 'shift' };
/** The form that is open within the details: of an incident, or of a unit's shift. */
export type Doing = 'change' | 'close' | 'transfer' | 'merge' | 'resume';
export type Pane = 'board' | 'map' | 'incidents' | 'details';

/** The units on duty and the incidents, and what is done with them. */
class Desk {
  readonly board = new Table<OnDuty>('dispatch_board', {}, 1000, byNeed);
  readonly units = new Table<UnitRow>('dispatch_units', {}, 1000, (a, b) => a.call_sign.localeCompare(b.call_sign, undefined, { numeric: true }));
  readonly incidents = new Table<Incident>('dispatch_incidents', { open: true }, 500, byUrgency);
  readonly past = new Table<Incident>('dispatch_incidents', { open: false }, 50, (a, b) => b.opened_at - a.opened_at);

  private readonly acts = new Table<Act>('dispatch_acts', {}, 1, () => 0);
  /** The last act of this account, while it can be undone. */
  readonly undoable = $derived(this.acts.rows.find(({ at }) => clock.live - toMillis(at) < UNDO));

  /** What the new incident comes from, besides the telephone. */
  origin = $state.raw<{ source: 'radio'; about: string } | null>(null);
  open = $state.raw<Open | null>(null);
  doing = $state<Doing | null>(null);
  /** The one that a narrow window has room for; a medium one shows a list or the map beside the details. */
  pane = $state<Pane>('board');
  /** Whether the list shows the incidents that are over. */
  shows = $state<'open' | 'over'>('open');
  /** The incident that was opened here just now: its details take the focus once they are shown. */
  opened = '';
  /** The id of what somebody wants to see on the map, or all. */
  sought = $state('');
  private refused = $state.raw<{ at: string; refusal: Refusal } | null>(null);
  private forget: (() => void) | undefined;
  private stop: (() => void) | undefined;
  private before = $state<Pane>('board');

  /** The incident that is open beside the lists. */
  readonly incident = $derived(this.open?.kind === 'incident' ? this.incidentOf(this.open.id) : undefined);
  /** The list or the map that is shown, or was before the details. */
  readonly list = $derived<Pane>(this.pane === 'details' ? this.before : this.pane);
  readonly unit = $derived(this.open?.kind === 'unit' ? this.board.find(this.open.id) : undefined);
  /** Those that want to be called: the urgent first, then the one that waits longest. */
  readonly asking = $derived(this.board.rows.filter(({ asked_at }) => asked_at !== null));

  incidentOf(id: string): Incident | null | undefined {
    return this.incidents.find(id) ?? this.past.find(id);
  }

  callSign(unit: string): string {
    return this.board.find(unit)?.call_sign ?? this.units.find(unit)?.call_sign ?? '';
  }

  /** Opens it until Escape. */
  show(what: Open): void {
    this.cease();
    this.forget?.();
    this.forget = keys.step(() => this.leave());
    this.refused = null;
    this.origin = null;
    if (this.pane !== 'details') this.before = this.pane;
    this.pane = 'details';
    this.open = what;
  }

  /** Opens it; what is open already is shown on the map. */
  choose(what: Open & { id: string }): void {
    if (this.open?.kind === what.kind && 'id' in this.open && this.open.id === what.id) this.seek(what.id);
    else this.show(what);
  }

  seek(what: string): void {
    this.sought = what;
    this.pane = 'map';
  }

  leave(): void {
    this.cease();
    this.forget?.();
    this.refused = null;
    this.pane = this.before;
    this.open = null;
  }

  /** Opens a form within the details until Escape. */
  begin(what: Doing): void {
    this.cease();
    this.stop = keys.step(() => this.cease());
    this.doing = what;
  }

  cease(): void {
    this.stop?.();
    this.stop = undefined;
    this.doing = null;
  }

  /** Why the last act was refused, for the place where it was done; forgotten with the next. */
  refusalAt(at: string): Refusal | null {
    return this.refused?.at === at ? this.refused.refusal : null;
  }

  async start(incident: NewIncident, at = 'new'): Promise<boolean> {
    const opened = await this.act(at, () => ask.post<Opened>('/dispatch/incidents', incident));
    if (!opened) return false;
    this.opened = opened.incident;
    this.show({ kind: 'incident', id: opened.incident });
    return true;
  }

  /** An incident for a person in danger, where the alarm says it is. */
  async startFor({ id, about, place, facts }: Alarm): Promise<boolean> {
    const said = slot('alarms');
    const word = (by: (source: AlarmSource) => string): string => said.map(by).find(Boolean) ?? '';
    const degrees = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null);
    const where = { text: word((each) => each.place({ about, place, facts } as Alarm)), latitude: degrees('latitude'), longitude: degrees('longitude') };
    return this.start({ category: 'PSW/LL_ASSIST', where, note: word((each) => each.subject({ about })), source: 'alarm', about: id });
  }

  async change({ id }: Incident, edit: Edit): Promise<void> {
    await this.finish('change', () => ask.put(`/dispatch/incidents/${id}`, edit));
  }

  /** Sends a unit to an incident, after those that this desk saw it to have, with the way that it saw. */
  async send({ id }: Incident, unit: OnDuty, way?: Pick<Candidate, 'metres' | 'seconds'>, at = 'send'): Promise<boolean> {
    const { metres = null, seconds = null } = way ?? {};
    return this.done(at, () => ask.post(`/dispatch/incidents/${id}/units`, { unit: unit.id, incidents: unit.incidents, metres, seconds }));
  }

  async startAlone({ id }: OnDuty, minutes: number): Promise<void> {
    await this.done('alone', () => ask.put(`/dispatch/units/${id}/alone`, { minutes }));
  }

  async checkAlone({ id }: OnDuty): Promise<void> {
    await this.done('alone', () => ask.post(`/dispatch/units/${id}/alone/checked`));
  }

  async endAlone({ id }: OnDuty): Promise<void> {
    await this.done('alone', () => ask.delete(`/dispatch/units/${id}/alone`));
  }

  async accept({ id }: Incident, unit: string): Promise<void> {
    await this.done('there', () => ask.put(`/dispatch/incidents/${id}/units/${unit}`));
  }

  async release({ id }: Incident, unit: string, why: string): Promise<boolean> {
    return this.done('there', () => ask.post(`/dispatch/incidents/${id}/units/${unit}/release`, { why }));
  }

  async setStatus(unit: OnDuty, status: number, at = 'status'): Promise<boolean> {
    return this.done(at, () => ask.put(`/dispatch/units/${unit.id}/status`, { status }));
  }

  async called(unit: OnDuty, at = 'status'): Promise<void> {
    await this.done(at, () => ask.post(`/dispatch/units/${unit.id}/called`));
  }

  /** Undoes the last act of this account. */
  async undo(): Promise<void> {
    await this.done('undo', () => ask.post('/dispatch/undo'));
  }

  async note(incident: Incident, text: string, at = 'note'): Promise<boolean> {
    return this.done(at, () => ask.post(`/dispatch/incidents/${incident.id}/notes`, { text }));
  }

  /** Writes to the first radio of a unit. */
  async text({ radios: [destination] }: OnDuty, text: string, at = 'text'): Promise<boolean> {
    return this.done(at, () => ask.post('/radio/orders', { kind: 'text', destination, group: false, text, every: 0 }));
  }

  async close({ id }: Incident, result: string, note: string): Promise<void> {
    await this.finish('close', () => ask.post(`/dispatch/incidents/${id}/closed`, { result, note }));
  }

  async transfer({ id }: Incident, to: Transfer): Promise<void> {
    await this.finish('transfer', () => ask.post(`/dispatch/incidents/${id}/transferred`, to));
  }

  async merge({ id }: Incident, into: string): Promise<void> {
    await this.finish('merge', () => ask.post(`/dispatch/incidents/${id}/merged`, { into }), () => this.show({ kind: 'incident', id: into }));
  }

  /** Opens again an incident that is over; the reason is for one that was closed or transferred. */
  async resume({ id, state }: Incident, why: string): Promise<void> {
    const back = { closed: 'reopened', transferred: 'taken-back' }[state as string];
    await this.finish('resume', () => (back ? ask.post(`/dispatch/incidents/${id}/${back}`, { why }) : ask.delete(`/dispatch/incidents/${id}/merged`)));
  }

  async beginShift(unit: string, shift: Shift): Promise<boolean> {
    return this.done('shift', () => ask.post(`/dispatch/units/${unit}/shift`, shift));
  }

  async changeShift({ id }: OnDuty, shift: Shift): Promise<void> {
    await this.finish('shift', () => ask.put(`/dispatch/units/${id}/shift`, shift));
  }

  async endShift({ id }: OnDuty): Promise<void> {
    if (await this.done('status', () => ask.delete(`/dispatch/units/${id}/shift`))) this.leave();
  }

  /** Its crew's phones see and do nothing any more. */
  async losePhones({ id }: OnDuty): Promise<void> {
    await this.done('status', () => ask.post(`/dispatch/units/${id}/phones-lost`));
  }

  /** Whether it was done; its form is left, or `then` runs. */
  private async finish(at: string, request: () => Promise<unknown>, then = () => this.cease()): Promise<void> {
    if (await this.done(at, request)) then();
  }

  private async done(at: string, request: () => Promise<unknown>): Promise<boolean> {
    return (await this.act(at, request)) !== undefined;
  }

  /** The answer, or undefined if it was refused. */
  private async act<T>(at: string, request: () => Promise<T>): Promise<T | undefined> {
    let answer: T | undefined;
    const refusal = await refusalOf(async () => {
      answer = await request();
    });
    this.refused = refusal && { at, refusal };
    return answer;
  }
}

export const desk = new Desk();

/** The timeline of an incident, oldest first. */
export function timelineOf(incident: string): Table<Line> {
  return new Table<Line>('dispatch_timeline', { incident }, 500, (a, b) => a.id - b.id);
}

export function sendingsOf(incident: string): Table<Sending> {
  return new Table<Sending>('dispatch_sendings', { incident }, 100, (a, b) => a.sent_at - b.sent_at);
}

export function callersOf(incident: string): Table<CallerOf> {
  return new Table<CallerOf>('dispatch_callers', { incident }, 20, (a, b) => a.at - b.at);
}

export function filesOf(incident: string): Table<Attachment> {
  return new Table<Attachment>('dispatch_attachments', { incident }, 100, (a, b) => a.at - b.at);
}
