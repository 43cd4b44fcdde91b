/** Which page is shown: the part of the address after `#/`. */

const PAGES = ['radio', 'sites', 'radios', 'talkgroups', 'people'] as const;
export type Page = (typeof PAGES)[number];

/** Something to begin with: a number to register, a radio to search the calls of. */
export interface Errand {
  number: number;
}

/** The right each page needs. */
const RIGHTS: Record<Page, string> = {
  radio: 'radio.see',
  sites: 'radio.manage',
  radios: 'radio.manage',
  talkgroups: 'radio.manage',
  people: 'people.manage',
};

let shown = $state<Page>(asked());
/** What the page that is turned to should begin with, once. */
let errand = $state.raw<Errand | null>(null);

export const page = {
  get shown(): Page {
    return shown;
  },
  get right(): string {
    return RIGHTS[shown];
  },
  follow(): () => void {
    const turn = (): void => void (shown = asked());
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  },
  go(to: Page, take: Errand | null = null): void {
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

function asked(): Page {
  const name = location.hash.slice(2);
  return PAGES.find((each) => each === name) ?? 'radio';
}
