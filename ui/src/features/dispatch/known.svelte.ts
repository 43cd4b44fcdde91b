import { untrack } from 'svelte';
import { ask } from '../../app/api';
import type { Known, Typed } from '../../schema';

/** Milliseconds without a key after which a typed text is a question. */
const TYPING = 300;

/** What the server knows of what is typed, as soon as its typing pauses. Create it within a component. */
export class Knowing {
  found = $state.raw<Known | null>(null);

  constructor(typed: () => Typed) {
    $effect(() => {
      const asked = JSON.stringify(typed());
      const timer = setTimeout(() => untrack(() => void this.ask(asked)), TYPING);
      return () => clearTimeout(timer);
    });
  }

  private last = '';

  /** A failed question is asked with the next key: nothing waits for the answer. */
  private async ask(asked: string): Promise<void> {
    this.last = asked;
    const found = Object.values(JSON.parse(asked) as object).some(Boolean) ? await ask.post<Known>('/dispatch/known', JSON.parse(asked)).catch(() => null) : null;
    if (this.last === asked) this.found = found;
  }
}
