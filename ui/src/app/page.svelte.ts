/** Which page is shown: the part of the address after `#/`, as in `#/radio`, `#/site/247001`. */

const PAGES = ['radio', 'site', 'sites', 'radios', 'talkgroups', 'networks', 'people'] as const;
export type Page = (typeof PAGES)[number];

/** Something to begin with: a number to register, a radio to search the calls of. */
export interface Errand {
  number: number;
}

/** The right each page needs. */
const RIGHTS: Record<Page, string> = {
  radio: 'radio.see',
  site: 'radio.see',
  sites: 'radio.manage',
  radios: 'radio.manage',
  talkgroups: 'radio.manage',
  networks: 'radio.manage',
  people: 'people.manage',
};

interface Asked {
  name: Page;
  number: number | null;
}

let shown = $state.raw<Asked>(asked());
/** What the page that is turned to should begin with, once. */
let errand = $state.raw<Errand | null>(null);

export const page = {
  get shown(): Page {
    return shown.name;
  },
  /** Whose page it is: the number of one site or one radio. */
  get number(): number | null {
    return shown.number;
  },
  get right(): string {
    return RIGHTS[shown.name];
  },
  follow(): () => void {
    const turn = (): void => void (shown = asked());
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  },
  /** The page of one site, or one radio. */
  open(whose: 'site' | 'radio', number: number): void {
    location.hash = `/${whose}/${number}`;
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

function asked(): Asked {
  const [name, number] = location.hash.slice(2).split('/');
  return { name: PAGES.find((each) => each === name) ?? 'radio', number: Number(number) || null };
}
