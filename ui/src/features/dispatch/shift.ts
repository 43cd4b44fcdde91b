import type { Shift } from '../../schema';

/** A shift as it is typed: names with commas, numbers, and the time of day at which it ends. */
export interface ShiftText {
  crew: string;
  radios: string;
  until: string;
  /** Of the crew's phones. */
  accounts: string[];
}

const DAY = 24 * 3_600_000;

export function asText(shift: { crew: string[]; radios: number[]; accounts: string[] }, until: number): ShiftText {
  return { crew: shift.crew.join(', '), radios: shift.radios.join(' '), accounts: shift.accounts, until: clockTime(until) };
}

/** The shift that was typed at `now`, in milliseconds: it ends when the clock shows that time next. */
export function asShift({ crew, radios, until, accounts }: ShiftText, now: number): Shift {
  return {
    crew: crew.split(/[,;]/).map((each) => each.trim()).filter(Boolean),
    radios: radios.split(/[\s,;]+/).filter(Boolean).map(Number),
    until: next(until, now) * 1000,
    accounts,
  };
}

function clockTime(millis: number): string {
  const at = new Date(millis);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function next(time: string, now: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const today = new Date(now).setHours(hours, minutes, 0, 0);
  return today > now ? today : new Date(today + DAY + 2 * 3_600_000).setHours(hours, minutes, 0, 0);
}
