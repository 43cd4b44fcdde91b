import type { Page } from './feature';

/** Which page is asked for: the part of the address after `#/`, as in `#/radio`, `#/site/247001`. */

/** Something to begin with: a number to register, a radio to search the calls of. */
export interface Errand {
  number: number;
}

let asked = $state(address());
/** What the page that is turned to should begin with, once. */
let errand = $state.raw<Errand | null>(null);

export const router = {
  get asked(): string {
    return asked;
  },
  follow(): () => void {
    const turn = (): void => void (asked = address());
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  },
  go(to: string, take: Errand | null = null): void {
    errand = take;
    location.hash = `/${to}`;
  },
  /** The errand, which is then done. */
  take(): Errand | null {
    const taken = errand;
    errand = null;
    return taken;
  },
};

export interface Place {
  page: Page;
  /** Of which thing the page is; empty: of none. */
  id: string;
}

/** The page asked for, if it is one of `pages`: that of one thing, else that of all of them, which is given the id. */
export function find(pages: readonly Page[], asked: string): Place | undefined {
  const [name, id = ''] = asked.split('/');
  const page = pages.find(({ path }) => path === (id ? `${name}/:id` : name)) ?? pages.find(({ path }) => path === name);
  return page && { page, id };
}

function address(): string {
  return location.hash.slice(2);
}
