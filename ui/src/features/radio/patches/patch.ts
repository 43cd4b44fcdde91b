import { span, toMillis } from '../../../app/format';
import { network } from '../network.svelte';
import type { Patch } from '../../../schema';

/** Names of what is joined: 101 Liepājas patruļa ⟷ 900 Robeža–Siena */
export function joined(talkgroups: number[]): string {
  return talkgroups.map((id) => `${id} ${network.talkgroupName(id)}`.trim()).join(' ⟷ ');
}

/** The others in the patch, as a tile of one of them says it: ⟷ 101, 102 */
export function partners(patch: Patch, talkgroup: number): string {
  return `⟷ ${patch.talkgroups.filter((each) => each !== talkgroup).join(', ')}`;
}

/** 22:10 until it ends by itself. `now` in milliseconds. */
export function left(patch: Patch, now: number): string {
  return span(toMillis(patch.until) - now);
}
