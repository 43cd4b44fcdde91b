/** Which calls a console hears, and where. Values alone, decided for each call when its sound begins and when the wishes change. */

/** The two groups, each with a volume and an output of its own. */
export type Group = 'selected' | 'others';

/** What is known of a call when its sound begins. */
export interface Spoken {
  call: string;
  source: number;
  number: number;
  private: boolean;
  emergency: boolean;
}

/** What the user wants to hear. Talkgroups by their numbers, those of a patch with each other. */
export interface Wishes {
  selected: number[];
  /** Talkgroups that are muted or avoided, and radios that are stuck. */
  muted: number[];
  mutedRadios: number[];
  /** How loud talkgroups are in their group, from 0 to 1; those that are not named are at 1. */
  volumes: Record<number, number>;
  /** Only this conversation is heard, and emergencies; empty: all are. */
  held: number[];
}

/** Where a call is heard; null: nowhere. An emergency is never muted with its talkgroup, only with its radio. */
export function groupOf(spoken: Spoken, wishes: Wishes): Group | null {
  if (wishes.mutedRadios.includes(spoken.source)) return null;
  const isSelected = spoken.private || wishes.selected.includes(spoken.number);
  if (spoken.emergency) return isSelected ? 'selected' : 'others';
  if (!spoken.private && wishes.muted.includes(spoken.number)) return null;
  if (wishes.held.length && !wishes.held.includes(spoken.number)) return null;
  return isSelected ? 'selected' : 'others';
}

/** How loud a call is within its group; an emergency is never lowered. */
export function volumeOf(spoken: Spoken, wishes: Wishes): number {
  return spoken.private || spoken.emergency ? 1 : (wishes.volumes[spoken.number] ?? 1);
}
