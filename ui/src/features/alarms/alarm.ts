import { say } from '../../app/words.svelte';
import { destination } from '../radio/call';
import { network } from '../radio/network.svelte';
import type { Alarm, Call } from '../radio/rows';

/** Who or what it is about: a radio, else a site. */
export function subject(alarm: Pick<Alarm, 'radio' | 'site'>): string {
  if (alarm.radio) return network.radioName(alarm.radio);
  return alarm.site ? network.siteName(alarm.site) : '';
}

/** Where it was: the talkgroup or the radio called, and the site. */
export function place(alarm: Alarm): string {
  const called = alarm.talkgroup ? destination({ destination: alarm.talkgroup, private: alarm.private }) : '';
  const site = alarm.radio && alarm.site ? network.siteName(alarm.site) : '';
  return [called, site].filter(Boolean).join(' · ');
}

export function title(alarm: Pick<Alarm, 'kind'>): string {
  return say(`alarm-kind-${alarm.kind}`);
}

/** An emergency as the rail shows it: an alarm, or a call whose alarm is not there (yet). */
export interface Emergency {
  key: string;
  source: number;
  alarm: Alarm | null;
  call: Call | null;
  /** Microseconds since 1970. */
  since: number;
}

/** Those nobody has taken first, each in the order they came: what is read or pressed does not move. */
export function emergencies(alarms: Alarm[], calls: Call[]): Emergency[] {
  const speaking = (source: number): Call | null => calls.find((call) => call.source === source && call.state === 'active') ?? null;
  const raised = alarms
    .filter((alarm) => alarm.kind === 'emergency' && alarm.radio)
    .map((alarm) => ({ key: alarm.id, source: alarm.radio, alarm, call: speaking(alarm.radio), since: alarm.at }));
  const unraised = calls
    .filter((call) => call.state === 'active' && raised.every(({ source }) => source !== call.source))
    .map((call) => ({ key: call.id, source: call.source, alarm: null, call, since: call.started }));
  const waits = ({ alarm }: Emergency): boolean => alarm?.state !== 'taken';
  return [...raised, ...unraised].sort((a, b) => Number(waits(b)) - Number(waits(a)) || a.since - b.since);
}
