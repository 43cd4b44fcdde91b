import { tick } from 'svelte';

/** Gives the focus back when the place that had it is removed: to where it was on the page before, or to the list. */
export function returning(place: HTMLElement): () => void {
  const before = document.activeElement;
  return () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body || place.isConnected) return;
      const there = before?.isConnected && before.closest('main');
      (there ? (before as HTMLElement) : document.querySelector<HTMLElement>('[data-rows]'))?.focus();
    });
}

/** Moves the focus to the page's list if nothing has it, as after the page was opened by a key. */
export function enterList(): boolean {
  const list = document.querySelector<HTMLElement>('main [data-rows]');
  if (!list || ![document.body, list.closest('main')].includes(document.activeElement as HTMLElement)) return false;
  list.focus();
  return true;
}

/** Moves the focus into the panel `name`, to what fits the first of `at` that fits anything, once it is shown. */
export async function enter(name: string, ...at: string[]): Promise<void> {
  await tick();
  const panel = document.querySelector<HTMLElement>(`[data-panel="${name}"]`);
  const found = (at.length ? at : ['[tabindex="0"], button, input']).map((each) => panel?.querySelector<HTMLElement>(each));
  found.find(Boolean)?.focus();
}
