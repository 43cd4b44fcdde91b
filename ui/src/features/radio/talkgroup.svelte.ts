import { keys } from '../../app/keys';

/** The talkgroup by which the latest calls are filtered; null: none. */
let chosen = $state<number | null>(null);
let forget: (() => void) | undefined;

export const talkgroup = {
  get chosen(): number | null {
    return chosen;
  },
  /** Filters the latest calls by one; the same again, or Escape, shows all. */
  choose(to: number): void {
    forget?.();
    chosen = chosen === to ? null : to;
    if (chosen !== null) forget = keys.step(() => this.choose(to));
  },
};
