import { keptForTab } from './kept';

/** The user's reason for looking at personal data, which the law requires and the journal records. Kept until the tab is closed. */
let text = $state(keptForTab.read('reason') ?? '');

export const reasoned = {
  get text(): string {
    return text;
  },
  set text(said: string) {
    text = said;
    keptForTab.write('reason', said);
  },
  get isGiven(): boolean {
    return text.trim() !== '';
  },
};
