import { known, say } from '../../app/words.svelte';

/** The word for a part of `thing`, such as `radio-sites-name`; without one the name itself. */
export function named(thing: string, part: string): string {
  const id = plain(`${thing}-${part}`);
  return known(id) ? say(id) : part;
}

/** The word for a value of a choice, such as `radio-radios-state-lost`; without one the value itself. */
export function valued(thing: string, field: string, value: string | number): string {
  const id = plain(`${thing}-${field}-${value}`);
  return known(id) ? say(id) : String(value);
}

/** Its explanation, or what it means if it is `none` or `all`; empty without a word for it. */
export function hinted(thing: string, part: string, what = 'hint'): string {
  const id = plain(`${thing}-${part}-${what}`);
  return known(id) ? say(id) : '';
}

const plain = (id: string): string => id.replaceAll('_', '-');
