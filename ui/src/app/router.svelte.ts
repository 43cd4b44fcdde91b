import type { Page } from './feature';

/** Which page is asked for: the part of the address after `#/`, as in `#/radio`, `#/site/247001`. */

let asked = $state(address());

export const router = {
  get asked(): string {
    return asked;
  },
  follow(): () => void {
    const turn = (): void => void (asked = address());
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  },
  go(to: string): void {
    location.hash = `/${to}`;
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
