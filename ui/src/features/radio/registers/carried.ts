import type { Carried } from '../../../schema';

/** 1: 101, 2: 900→9 (15) in a row of a register: slot, talkgroup, number on the air, minutes on demand. */
export function carried(talkgroups: Carried[]): string {
  return talkgroups.map(each).join(', ');
}

function each({ slot, talkgroup, on_air, minutes }: Carried): string {
  const number = on_air && on_air !== talkgroup ? `${talkgroup}→${on_air}` : String(talkgroup);
  return `${slot}: ${number}${minutes ? ` (${minutes} min)` : ''}`;
}
