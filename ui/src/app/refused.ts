import { FluentNumber } from '@fluent/bundle';
import { Refusal } from './api';
import { known, say, type Facts } from './words.svelte';

/** Why a request was refused, in words. An unknown code is shown itself. */
export function reason(refusal: Refusal): string {
  const id = `refused-${refusal.code}`;
  return known(id) ? say(id, shown(refusal.facts)) : say('refused-other', { code: refusal.code });
}

/** Runs `work`; returns its refusal or null. Other errors are thrown. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return fault;
    throw fault;
  }
}

/** A number may be that of a radio: it has no separators, and still selects its plural. */
function shown(facts: Record<string, unknown>): Facts {
  const entries = Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : String(value)]);
  return Object.fromEntries(entries) as Facts;
}
