import type { Alarm, Call } from '../../../schema';
import { radioOf } from '../danger';
import { network } from '../network.svelte';

/** How long before an emergency counts, and by how much its own call may begin after it, in microseconds. */
const BEFORE = 30_000_000;
const LATER = 2_000_000;

/** The overs of the last 30 s before an emergency and its own, of its radio or heard on its talkgroup, the oldest first. */
export function saidBefore(alarm: Alarm, calls: Call[]): Call[] {
  const radio = radioOf(alarm);
  const talkgroup = alarm.facts['private'] ? 0 : Number(alarm.facts['talkgroup'] ?? 0);
  const then = calls.filter(({ started, ended }) => ended !== null && ended >= alarm.at - BEFORE && started <= alarm.at + LATER);
  return then.filter((call) => call.source === radio || (talkgroup > 0 && network.wasHeardOn(call, talkgroup))).sort((a, b) => a.started - b.started);
}
