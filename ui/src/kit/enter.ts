import { tick } from 'svelte';

/** Moves the focus into the panel `name`, to the first element that fits `at`, once it is shown. */
export async function enter(name: string, at = '[tabindex="0"], button, input'): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(`[data-panel="${name}"]`)?.querySelector<HTMLElement>(at)?.focus();
}
