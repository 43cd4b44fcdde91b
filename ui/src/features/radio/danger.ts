import { slot } from '../../app/feature';
import { moment, toMillis } from '../../app/format';
import { clock } from '../../app/clock.svelte';
import { say } from '../../app/words.svelte';
import type { Alarm } from '../../schema';

/** The number of the radio that an alarm is about; 0: it is about something else. */
export function radioOf({ about }: Pick<Alarm, 'about'>): number {
  return about.startsWith('radio/') ? Number(about.slice('radio/'.length)) : 0;
}

/** Emergencies that are not over, those not taken first. */
function emergencies(): Alarm[] {
  const all = slot('standing').flatMap((each) => each.emergencies());
  return all.sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
}

/** The emergency that was raised on one of these talkgroups. */
export function emergencyOn(talkgroups: number[]): Alarm | undefined {
  return emergencies().find(({ facts }) => !facts['private'] && talkgroups.includes(Number(facts['talkgroup'])));
}

export function emergencyOf(radio: number): Alarm | undefined {
  return emergencies().find((alarm) => radioOf(alarm) === radio);
}

/** The alarm on which keys act, if a radio is in danger. */
export function aimed(): Alarm | undefined {
  const [alarm] = slot('standing').flatMap((each) => each.aimed() ?? []);
  return alarm?.kind === 'emergency' && radioOf(alarm) ? alarm : undefined;
}

/** The reason for locating a radio in danger, which need not be typed. */
export function reasonOf(alarm: Alarm): string {
  return say('radio-locate-why', { time: moment(toMillis(alarm.at), clock.now) });
}
