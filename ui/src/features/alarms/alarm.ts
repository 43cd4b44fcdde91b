import { slot, type AlarmSource, type Ongoing } from '../../app/feature';
import { say, type Facts } from '../../app/words.svelte';
import type { Alarm } from '../../schema';

/** Who or what it is about. */
export function subject(alarm: Pick<Alarm, 'radio' | 'site'>): string {
  return said((source) => source.subject(alarm));
}

/** Where it was: the talkgroup or the radio called, and the site. */
export function place(alarm: Alarm): string {
  return said((source) => source.place(alarm));
}

export function facts(alarm: Alarm): Facts {
  return Object.assign({}, ...slot('alarms').map((source) => source.facts(alarm)));
}

export function title(alarm: Pick<Alarm, 'kind'>): string {
  return say(`alarm-kind-${alarm.kind}`);
}

function said(by: (source: AlarmSource) => string): string {
  return slot('alarms').map(by).find(Boolean) ?? '';
}

/** An emergency as the rail shows it: an alarm, or what goes on and has no alarm (yet). */
export interface Emergency {
  key: string;
  radio: number;
  alarm: Alarm | null;
  ongoing: Ongoing | null;
  /** Microseconds since 1970. */
  since: number;
}

/** Those nobody has taken first, each in the order they came: what is read or pressed does not move. */
export function emergencies(alarms: Alarm[], ongoing: Ongoing[]): Emergency[] {
  const raised = alarms
    .filter((alarm) => alarm.kind === 'emergency' && alarm.radio)
    .map((alarm) => ({ key: alarm.id, radio: alarm.radio, alarm, ongoing: ongoing.find(({ radio }) => radio === alarm.radio) ?? null, since: alarm.at }));
  const unraised = ongoing
    .filter(({ radio }) => raised.every((each) => each.radio !== radio))
    .map((each) => ({ key: each.key, radio: each.radio, alarm: null, ongoing: each, since: each.since }));
  const waits = ({ alarm }: Emergency): boolean => alarm?.state !== 'taken';
  return [...raised, ...unraised].sort((a, b) => Number(waits(b)) - Number(waits(a)) || a.since - b.since);
}
