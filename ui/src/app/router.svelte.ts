import type { Page } from './feature';

/** The requested page: the part of the address after `#/`, as in `#/radio`, `#/site/247001`. */

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
  /** The object of the page; empty: none. */
  id: string;
}

/** The requested page, if it is one of `pages`: that of one object, else that of the list, with the id. */
export function find(pages: readonly Page[], asked: string): Place | undefined {
  const [name, id = ''] = asked.split('/');
  const page = pages.find(({ path }) => path === (id ? `${name}/:id` : name)) ?? pages.find(({ path }) => path === name);
  return page && { page, id };
}

function address(): string {
  return location.hash.slice(2);
}
