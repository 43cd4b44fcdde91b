import { slot, type AlarmSource, type Ongoing } from '../../app/feature';
import { say, type Facts } from '../../app/words.svelte';
import type { Alarm } from '../../schema';

/** Its subject. */
export function subject(alarm: Pick<Alarm, 'about'>): string {
  return said((source) => source.subject(alarm));
}

/** Its place: the talkgroup or the radio called, and the site. */
export function place(alarm: Alarm): string {
  return said((source) => source.place(alarm));
}

export function facts(alarm: Alarm): Facts {
  return Object.assign({}, ...slot('alarms').map((source) => source.facts(alarm)));
}

export function title(alarm: Pick<Alarm, 'kind'>): string {
  return say(`alarms-kind-${alarm.kind}`);
}

function said(by: (source: AlarmSource) => string): string {
  return slot('alarms').map(by).find(Boolean) ?? '';
}

/** An emergency on the rail: an alarm, or one in progress without an alarm (yet). */
export interface Emergency {
  key: string;
  about: string;
  alarm: Alarm | null;
  ongoing: Ongoing | null;
  /** Microseconds since 1970. */
  since: number;
}

/** Those not taken first, each in order of arrival, so that they do not move while read or pressed. */
export function emergencies(alarms: Alarm[], ongoing: Ongoing[]): Emergency[] {
  const raised = alarms
    .filter((alarm) => alarm.kind === 'emergency')
    .map((alarm) => ({ key: alarm.id, about: alarm.about, alarm, ongoing: ongoing.find(({ about }) => about === alarm.about) ?? null, since: alarm.at }));
  const unraised = ongoing
    .filter(({ about }) => raised.every((each) => each.about !== about))
    .map((each) => ({ key: each.key, about: each.about, alarm: null, ongoing: each, since: each.since }));
  const waits = ({ alarm }: Emergency): boolean => alarm?.state !== 'taken';
  return [...raised, ...unraised].sort((a, b) => Number(waits(b)) - Number(waits(a)) || a.since - b.since);
}
