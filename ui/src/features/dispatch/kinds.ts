import { say } from '../../app/words.svelte';
import { CATEGORIES } from '../../schema';
import { wordOf } from './order';

type Category = (typeof CATEGORIES)[number];

export function categoryOf(code: string): Category | undefined {
  return CATEGORIES.find((each) => each.code === code);
}

/** A kind of incident in the user's language. */
export function nameOf(code: string): string {
  return say(`dispatch-category-${wordOf(code)}`);
}

/** Without accents and capitals, as one types it. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The codes of the kinds with words that begin as typed, in this order or another, or with this code. Nothing typed: all of them. */
export function kindsFor(typed: string): string[] {
  const sought = plain(typed).split(/\s+/).filter(Boolean);
  return CATEGORIES.map(({ code }) => code).filter((code) => plain(code).startsWith(sought[0] ?? '') || matches(plain(nameOf(code)).split(/[\s-]+/), sought));
}

function matches(words: string[], sought: string[]): boolean {
  return sought.every((each) => words.some((word) => word.startsWith(each)));
}

/** By the first part of the code: public order, rescue, traffic and so on. */
export function groups(codes: string[]): { group: string; kinds: string[] }[] {
  const names = [...new Set(codes.map(groupOf))];
  return names.map((group) => ({ group, kinds: codes.filter((code) => groupOf(code) === group) }));
}

function groupOf(code: string): string {
  return code.split('/')[0] ?? '';
}
