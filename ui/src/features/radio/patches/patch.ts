import { span, toMillis } from '../../../app/format';
import { network } from '../network.svelte';
import type { Patch } from '../../../schema';

/** Names of the talkgroups: 101 Liepājas patruļa ⟷ 900 Robeža–Siena */
export function joined(talkgroups: number[]): string {
  return talkgroups.map((id) => `${id} ${network.talkgroupName(id)}`.trim()).join(' ⟷ ');
}

/** The others in the patch, as on the tile of one of them: ⟷ 101, 102 */
export function partners(patch: Patch, talkgroup: number): string {
  return `⟷ ${patch.talkgroups.filter((each) => each !== talkgroup).join(', ')}`;
}

/** 22:10 left until it ends. `now` in milliseconds. */
export function left(patch: Patch, now: number): string {
  return span(toMillis(patch.until) - now);
}
