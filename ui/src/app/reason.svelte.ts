import { Refusal } from './api';

/**
 * The user's reasons for looking at personal data, which the law requires and the journal records: one for each purpose.
 * They are only in memory, and the page is loaded again for the next user.
 */
export const reasons: Record<string, string> = $state({});

/** The reason for a purpose. Without one it throws, before anything is requested. */
export function reasonFor(purpose: string): string {
  const reason = reasons[purpose]?.trim();
  if (!reason) throw new Refusal('reason-needed');
  return reason;
}
