import { Refusal } from './api';
import { known, say, type Facts } from './words.svelte';

/** Why a request was refused, in words. A code this page does not know is shown as it came. */
export function reason(refusal: Refusal): string {
  const id = `refused-${refusal.code}`;
  return known(id) ? say(id, told(refusal.facts)) : say('refused-other', { code: refusal.code });
}

/** Runs `work`; what it was refused for, or null. Faults of our own are not swallowed. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return fault;
    throw fault;
  }
}

function told(facts: Record<string, unknown>): Facts {
  const entries = Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]);
  return Object.fromEntries(entries) as Facts;
}
