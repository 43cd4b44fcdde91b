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

/** Moves the focus into the panel `name`, to the first element that fits `at`, once it is shown. */
export async function enter(name: string, at = '[tabindex="0"], button, input'): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(`[data-panel="${name}"]`)?.querySelector<HTMLElement>(at)?.focus();
}
