import { say } from '../../app/words.svelte';
import { CATEGORIES } from '../../schema';
import { matches, plain } from './matching';
import { wordOf } from './order';

type Category = (typeof CATEGORIES)[number];

export function categoryOf(code: string): Category | undefined {
  return CATEGORIES.find((each) => each.code === code);
}

/** A kind of incident in the user's language. */
export function nameOf(code: string): string {
  return say(`dispatch-category-${wordOf(code)}`);
}

/** The codes of the kinds with words that begin as typed, in this order or another, or with this code. Nothing typed: all of them. */
export function kindsFor(typed: string): string[] {
  return CATEGORIES.map(({ code }) => code).filter((code) => plain(code).startsWith(plain(typed)) || matches(nameOf(code), typed));
}

/** By the first part of the code: public order, rescue, traffic and so on. */
export function groups(codes: string[]): { group: string; kinds: string[] }[] {
  const names = [...new Set(codes.map(groupOf))];
  return names.map((group) => ({ group, kinds: codes.filter((code) => groupOf(code) === group) }));
}

function groupOf(code: string): string {
  return code.split('/')[0] ?? '';
}
