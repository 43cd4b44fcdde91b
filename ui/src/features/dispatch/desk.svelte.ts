import { ask, type Refusal } from '../../app/api';
import { keys } from '../../app/keys';
import { refusalOf } from '../../app/refused';
import { enter } from '../../kit/enter';
import { Table } from '../../live/live.svelte';
import type { Candidate, Incident, Line, NewIncident, OnDuty, Opened, Sending, Shift, UnitRow } from '../../schema';
import { byUrgency, needOf } from './order';

/** What fills the right-hand side: an incident, a unit, or a form. */
export type Open = { kind: 'incident' | 'unit'; id: string } | { kind: 'new' | 'shift' };

/** The units on duty and the incidents, and what is done with them. */
class Desk {
  readonly board = new Table<OnDuty>('dispatch_board', {}, 1000, (a, b) => needOf(a) - needOf(b) || a.call_sign.localeCompare(b.call_sign, undefined, { numeric: true }));
  readonly units = new Table<UnitRow>('dispatch_units', {}, 1000, (a, b) => a.call_sign.localeCompare(b.call_sign, undefined, { numeric: true }));
  readonly incidents = new Table<Incident>('dispatch_incidents', { open: true }, 500, byUrgency);
  readonly past = new Table<Incident>('dispatch_incidents', { open: false }, 50, (a, b) => b.opened_at - a.opened_at);

  open = $state.raw<Open | null>(null);
  /** Why the last act was refused; forgotten with the next. */
  refusal = $state.raw<Refusal | null>(null);
  /** What somebody wants to see on the map. */
  sought = $state.raw<{ id: string } | null>(null);
  private forget: (() => void) | undefined;

  /** The incident that is open beside the lists. */
  readonly incident = $derived(this.open?.kind === 'incident' ? this.incidentOf(this.open.id) : undefined);
  readonly unit = $derived(this.open?.kind === 'unit' ? this.board.find(this.open.id) : undefined);

  incidentOf(id: string): Incident | null | undefined {
    return this.incidents.find(id) ?? this.past.find(id);
  }

  callSign(unit: string): string {
    return this.board.find(unit)?.call_sign ?? this.units.find(unit)?.call_sign ?? '';
  }

  /** Opens it until Escape. */
  show(what: Open): void {
    this.forget?.();
    this.forget = keys.step(() => this.leave());
    this.refusal = null;
    this.open = what;
  }

  /** Opens it; what is open already is shown on the map. */
  choose(what: Open & { id: string }): void {
    if (this.open?.kind === what.kind && 'id' in this.open && this.open.id === what.id) this.sought = { id: what.id };
    else this.show(what);
  }

  leave(): void {
    this.forget?.();
    this.refusal = null;
    this.open = null;
  }

  async start(incident: NewIncident): Promise<void> {
    const opened = await this.act(() => ask.post<Opened>('/dispatch/incidents', incident));
    if (opened) {
      this.show({ kind: 'incident', id: opened.incident });
      void enter('incident', '[data-first]');
    }
  }

  /** Sends a unit to the open incident, after those that this desk saw it to have, with the way that it saw. */
  async send(unit: OnDuty, way?: Pick<Candidate, 'metres' | 'seconds'>): Promise<void> {
    const { incident } = this;
    if (incident) await this.act(() => ask.post(`/dispatch/incidents/${incident.id}/units`, { unit: unit.id, incidents: unit.incidents, metres: way?.metres ?? null, seconds: way?.seconds ?? null }));
  }

  async release(incident: Incident, unit: string): Promise<void> {
    await this.act(() => ask.post(`/dispatch/incidents/${incident.id}/units/${unit}/release`));
  }

  async setStatus(unit: OnDuty, status: number): Promise<void> {
    await this.act(() => ask.put(`/dispatch/units/${unit.id}/status`, { status }));
  }

  async called(unit: OnDuty): Promise<void> {
    await this.act(() => ask.post(`/dispatch/units/${unit.id}/called`));
  }

  async note(incident: Incident, text: string): Promise<boolean> {
    return (await this.act(() => ask.post(`/dispatch/incidents/${incident.id}/notes`, { text }))) !== undefined;
  }

  async close(incident: Incident, result: string, note: string): Promise<void> {
    if ((await this.act(() => ask.post(`/dispatch/incidents/${incident.id}/closed`, { result, note }))) !== undefined) this.leave();
  }

  async begin(unit: string, shift: Shift): Promise<boolean> {
    return (await this.act(() => ask.post(`/dispatch/units/${unit}/shift`, shift))) !== undefined;
  }

  async end(unit: OnDuty): Promise<void> {
    if ((await this.act(() => ask.delete(`/dispatch/units/${unit.id}/shift`))) !== undefined) this.leave();
  }

  /** The answer, or undefined if it was refused. */
  private async act<T>(request: () => Promise<T>): Promise<T | undefined> {
    let answer: T | undefined;
    this.refusal = await refusalOf(async () => {
      answer = await request();
    });
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
