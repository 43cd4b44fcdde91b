import { keptForTab } from './kept';

/** Why the person looks at what is personal: the law asks, and it is journalled. Kept until the tab is closed. */
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
