/** Keys, and Escape, which goes one step back. */

const steps: (() => void)[] = [];

export const keys = {
  /** Escape undoes the newest step first. Call the returned function when the step is undone otherwise. */
  step(back: () => void): () => void {
    steps.push(back);
    return () => {
      const at = steps.lastIndexOf(back);
      if (at >= 0) steps.splice(at, 1);
    };
  },
};

/** Clears a search first, then undoes the newest step, then leaves the field. */
export function escape(event: KeyboardEvent): void {
  const back = steps.at(-1);
  const { target } = event;
  if (isSearch(target) && target.value) {
    event.preventDefault();
    target.value = '';
    target.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (back) {
    event.preventDefault();
    back();
  } else if (typing(event.target)) (event.target as HTMLElement).blur();
}

function isSearch(target: EventTarget | null): target is HTMLInputElement {
  return (target as Partial<HTMLInputElement> | null)?.type === 'search';
}

/** Whether letters go into the target; a slider and a box to tick take none. */
export function typing(target: EventTarget | null): boolean {
  const { tagName = '', isContentEditable = false, type = '' } = (target ?? {}) as Partial<HTMLInputElement>;
  return isContentEditable || (['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName) && !['range', 'checkbox'].includes(type));
}

/** The Latin letter on the key, also while the keyboard writes another alphabet. */
export function printed(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const latin = /^[\x20-\x7e]$/.test(event.key);
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  return !latin && letter ? letter.toLowerCase() : event.key.toLowerCase();
}

/** The meanings of a press: its character, then ⇧ with the digit, whatever character that has on this keyboard. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string[] {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  return event.shiftKey && digit ? [event.key, `⇧${digit}`] : [printed(event)];
}

/** A key in the form for assistive technology. */
export function shortcut(key: string | undefined): string | undefined {
  return key?.replace('⇧', 'Shift+');
}
