import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['lv', 'lt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Facts = Record<string, FluentVariable>;

/** Each language is a separate file, fetched on first use. */
const CATALOGUES: Record<Language, () => Promise<{ default: string }>> = {
  lv: () => import('./words/lv'),
  lt: () => import('./words/lt'),
  en: () => import('./words/en'),
};

/** Words that only pages loaded later use: fetched with the first of them. */
const OF_PAGES: typeof CATALOGUES = {
  lv: () => import('./words/lv.pages'),
  lt: () => import('./words/lt.pages'),
  en: () => import('./words/en.pages'),
};

const bundles = new Map<Language, FluentBundle>();
const reported = new Set<string>();

let spoken = $state<Language>('lv');
/** Whether a page that is loaded later was opened. */
let paged = false;
const whole = new Set<Language>();
/** The language last requested. */
let wanted: Language | null = null;
let missing = $state<Language | null>(null);

export const words = {
  get language(): Language {
    return spoken;
  },
  /** A requested language that could not be fetched. */
  get missing(): Language | null {
    return missing;
  },
  /** Switches to `language` once it is loaded; returns false and keeps the old one if it cannot be fetched. */
  async speak(language: string): Promise<boolean> {
    const known = LANGUAGES.find((each) => each === language);
    if (!known) return false;
    wanted = known;
    const here = await words.load(known);
    if (wanted !== known) return false;
    missing = here ? null : known;
    if (!here) return false;
    spoken = known;
    return true;
  },
  /** Fetches `language` for `say`; returns whether it is loaded. */
  async load(language: Language): Promise<boolean> {
    try {
      if (!bundles.has(language)) begin(language, (await CATALOGUES[language]()).default);
      if (paged && !whole.has(language)) add(language, (await OF_PAGES[language]()).default);
      return true;
    } catch (fault) {
      report(`${language} cannot be fetched`, fault);
      return false;
    }
  },
};

/** What a page loads, with the words that only such pages use. */
export async function withWords<T>(load: () => Promise<T>): Promise<T> {
  paged = true;
  const [loaded] = await Promise.all([load(), ...[...bundles.keys()].map((language) => words.load(language))]);
  return loaded;
}

/** Of two that were fetched at once the first counts. */
function begin(language: Language, source: string): void {
  if (!bundles.has(language)) bundles.set(language, bundle(language, source));
}

function add(language: Language, source: string): void {
  if (whole.has(language)) return;
  whole.add(language);
  for (const fault of bundles.get(language)?.addResource(new FluentResource(source)) ?? []) report(`${language}: ${fault.message}`);
}

/** The message `id` in the current language, or in another that is loaded. A missing one shows its id, which a user can report. */
export function say(id: string, facts: Facts = {}, language: Language = spoken): string {
  const spokenBy = bundles.get(language);
  const pattern = spokenBy?.getMessage(id)?.value;
  if (!spokenBy || !pattern) {
    report(`${language} has no ${id}`);
    return id;
  }
  const faults: Error[] = [];
  const text = spokenBy.formatPattern(pattern, facts, faults);
  for (const fault of faults) report(`${language} ${id}: ${fault.message}`);
  return text;
}

/** Whether the catalogue has `id`: codes of newer servers may be unknown to an older page. */
export function known(id: string): boolean {
  return bundles.get(spoken)?.hasMessage(id) ?? false;
}

function bundle(language: Language, source: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const fault of made.addResource(new FluentResource(source))) report(`${language}: ${fault.message}`);
  return made;
}

/** Fluent shows what it can without an error; each fault is logged once, and fails the tests. */
function report(fault: string, cause?: unknown): void {
  if (reported.has(fault)) return;
  reported.add(fault);
  console.error(`words: ${fault}`, ...(cause === undefined ? [] : [cause]));
}
