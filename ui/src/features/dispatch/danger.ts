import { slot } from '../../app/feature';
import type { OnDuty } from '../../schema';
import { trackers } from './order';

/** Whether a unit has an emergency: its phone or one of its radios called for help. */
export function inDanger(unit: OnDuty): boolean {
  const about = slot('standing').flatMap((each) => each.emergencies().map((alarm) => alarm.about));
  return trackers(unit).some((tracker) => about.includes(tracker));
}
