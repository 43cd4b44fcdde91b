import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['lv', 'lt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Facts = Record<string, FluentVariable>;

/** Each language is a file of its own, which a console fetches when it first needs it. */
const CATALOGUES: Record<Language, () => Promise<{ default: string }>> = {
  lv: () => import('./words/lv'),
  lt: () => import('./words/lt'),
  en: () => import('./words/en'),
};

const bundles = new Map<Language, FluentBundle>();
const reported = new Set<string>();

let spoken = $state<Language>('lv');
/** The language last asked for. */
let wanted: Language | null = null;
let missing = $state<Language | null>(null);

export const words = {
  get language(): Language {
    return spoken;
  },
  /** A language that was asked for and could not be fetched. */
  get missing(): Language | null {
    return missing;
  },
  /** Speaks `language` once it is here; returns false, and goes on in the old one, when it cannot be fetched. */
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
  /** Fetches `language`, so that `say` can be given it; returns whether it is here. */
  async load(language: Language): Promise<boolean> {
    if (bundles.has(language)) return true;
    try {
      const { default: source } = await CATALOGUES[language]();
      bundles.set(language, bundle(language, source));
      return true;
    } catch (fault) {
      report(`${language} cannot be fetched`, fault);
      return false;
    }
  },
};

/** The message `id` in the language now spoken, or another that is loaded. A missing one shows its id: a fault anybody can report. */
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

/** Fluent shows what it can and keeps silent about the rest; each fault is said once, and fails the tests. */
function report(fault: string, cause?: unknown): void {
  if (reported.has(fault)) return;
  reported.add(fault);
  console.error(`words: ${fault}`, ...(cause === undefined ? [] : [cause]));
}
