import type { AlarmSource } from '../../app/feature';
import type { Alarm } from '../../schema';
import { commands } from './commands';
import { desk } from './desk.svelte';
import ShowUnit from './ShowUnit.svelte';

/** The id of the unit that an alarm is about; empty: it is about something else. */
export function unitOf({ about }: Pick<Alarm, 'about'>): string {
  return about.startsWith('unit/') ? about.slice('unit/'.length) : '';
}

/** The display of the alarms about units. */
export const source: AlarmSource = {
  subject: (alarm) => (unitOf(alarm) ? desk.callSign(unitOf(alarm)) : ''),
  place({ place }) {
    const incident = place.startsWith('incident/') ? desk.incidentOf(place.slice('incident/'.length)) : null;
    return incident ? [incident.number, incident.spot.text].join(' ') : '';
  },
  facts: () => ({}),
  more: () => [],
  pages: () => [],
  open: commands.board,
  acts: ShowUnit,
  emergencies: () => [],
};
