import type { Incident, OnDuty } from '../../schema';

/** The statuses of units, in the order of their keys; 5 and 0 are requests to talk. */
export const STATUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0] as const;

export const FREE: readonly number[] = [1, 2, 8];

/** Those that want to talk first, the one that waits longest before the others; then those at work, then the free ones, then the rest. */
export function byNeed(a: OnDuty, b: OnDuty): number {
  return needOf(a) - needOf(b) || (a.asked_at ?? 0) - (b.asked_at ?? 0) || a.call_sign.localeCompare(b.call_sign, undefined, { numeric: true });
}

function needOf({ asked_at, urgent, status }: OnDuty): number {
  if (asked_at !== null) return urgent ? 0 : 1;
  if ([3, 4, 7].includes(status)) return 2;
  return FREE.includes(status) ? 3 : 4;
}

/** The mark that a unit has: its request to talk before its status. */
export function shown({ asked_at, urgent, status }: OnDuty): number {
  if (asked_at === null) return status;
  return urgent ? 0 : 5;
}

/** The most urgent first, then the one that waits longest. */
export function byUrgency(a: Incident, b: Incident): number {
  return a.priority - b.priority || a.opened_at - b.opened_at;
}

/** What the positions of a unit are kept by: its phone and its radios. */
export function trackers({ id, radios }: OnDuty): string[] {
  return [`unit/${id}`, ...radios.map((radio) => `radio/${radio}`)];
}

/** As its word is named: ASB/LL_NOISE is ASB-LL_NOISE. */
export function wordOf(category: string): string {
  return category.replaceAll('/', '-');
}
