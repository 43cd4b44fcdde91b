import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import en from '../../../src/scape/words/en.ftl?raw';
import lt from '../../../src/scape/words/lt.ftl?raw';
import lv from '../../../src/scape/words/lv.ftl?raw';
import { kept } from './kept';

export const LANGUAGES = ['lv', 'lt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Facts = Record<string, FluentVariable>;

const bundles: Record<Language, FluentBundle> = {
  lv: bundle('lv', lv),
  lt: bundle('lt', lt),
  en: bundle('en', en),
};

let spoken = $state<Language>('lv');

export const words = {
  get language(): Language {
    return spoken;
  },
  /** Speaks `language` from now on, if it is one of ours. */
  speak(language: string): void {
    const known = LANGUAGES.find((each) => each === language);
    if (!known) return;
    spoken = known;
    kept.write('language', known);
  },
};

/** The message `id` in the language now spoken. A missing one shows its id: a fault anybody can report. */
export function say(id: string, facts: Facts = {}): string {
  const pattern = bundles[spoken].getMessage(id)?.value;
  return pattern ? bundles[spoken].formatPattern(pattern, facts) : id;
}

/** Whether the catalogue has `id`: codes of newer servers may be unknown to an older page. */
export function known(id: string): boolean {
  return bundles[spoken].hasMessage(id);
}

function bundle(language: Language, source: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}
