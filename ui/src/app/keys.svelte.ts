/** Keys of the whole window: single letters act outside text fields, Escape goes one step back. */

export interface Key {
  /** What is pressed: a character as printed on the key, in lower case. */
  key: string;
  /** The message that says what it does. */
  label: string;
  run: () => void;
}

/** What is bound. An effect that ends reads state as it was before, so state alone cannot keep it. */
let all: Key[] = [];
let bound = $state.raw(all);
const steps: (() => void)[] = [];

export const keys = {
  /** What can be pressed now, for the help page. */
  get bound(): Key[] {
    return bound;
  },
  /** Binds `added` until the returned function is called; for `$effect`. */
  bind(added: Key[]): () => void {
    set([...all, ...added]);
    return () => set(all.filter((key) => !added.includes(key)));
  },
  /** Escape undoes the newest step first. Call the returned function when the step is undone otherwise. */
  step(back: () => void): () => void {
    steps.push(back);
    return () => {
      const at = steps.lastIndexOf(back);
      if (at >= 0) steps.splice(at, 1);
    };
  },
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') return escape(event);
    if (typing(event.target)) return;
    const pressed = printed(event);
    const key = all.findLast((each) => each.key === pressed);
    if (!key) return;
    event.preventDefault();
    key.run();
  },
};

function set(keys: Key[]): void {
  bound = all = keys;
}

function escape(event: KeyboardEvent): void {
  const back = steps.at(-1);
  if (back) {
    event.preventDefault();
    back();
  } else if (typing(event.target)) (event.target as HTMLElement).blur();
}

export function typing(target: EventTarget | null): boolean {
  const { tagName = '', isContentEditable = false } = (target ?? {}) as Partial<HTMLElement>;
  return isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName);
}

/** The Latin letter on the key, also while the keyboard writes another alphabet. */
export function printed(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const latin = /^[\x20-\x7e]$/.test(event.key);
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  return !latin && letter ? letter.toLowerCase() : event.key.toLowerCase();
}
