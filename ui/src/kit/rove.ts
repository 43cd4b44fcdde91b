import { printed, typing } from '../app/keys';

const NEXT = ['arrowdown'];
const BEFORE = ['arrowup'];

/**
 * Attachment of a list: Tab stops at it once, arrows move among its `[data-row]` elements,
 * Home and End go to its ends. A row that is moved keeps the focus; if it is removed, its neighbour gets it.
 */
export function rove(list: HTMLElement): () => void {
  const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')];
  let stop: HTMLElement | undefined;
  let place = 0;
  /** The last row with the focus: removing it would lose the focus. */
  let held = false;
  /** The last click was beside the list: that user does not want the focus back here. */
  let beside = false;

  function settle(row: HTMLElement | undefined): void {
    for (const each of rows()) each.tabIndex = each === row ? 0 : -1;
    stop = row;
    place = row ? rows().indexOf(row) : 0;
  }

  function focused(event: FocusEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (row) settle(row);
    held = true;
    beside = false;
  }

  function left(event: FocusEvent): void {
    held = event.relatedTarget === null && !beside;
  }

  function clicked(event: PointerEvent): void {
    beside = !(event.target instanceof Node && list.contains(event.target));
  }

  function pressed(event: KeyboardEvent): void {
    if (typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    const goal = target(printed(event));
    if (!goal) return;
    event.preventDefault();
    goal.focus();
    goal.scrollIntoView({ block: 'nearest' });
  }

  function target(key: string): HTMLElement | undefined {
    const all = rows();
    const at = stop ? all.indexOf(stop) : 0;
    if (NEXT.includes(key)) return all[Math.min(at + 1, all.length - 1)];
    if (BEFORE.includes(key)) return all[Math.max(at - 1, 0)];
    return key === 'home' ? all[0] : key === 'end' ? all.at(-1) : undefined;
  }

  function changed(): void {
    const orphaned = stop && held && document.activeElement === document.body;
    const all = rows();
    settle(stop?.isConnected ? stop : all[Math.min(place, all.length - 1)]);
    if (orphaned) stop?.focus({ preventScroll: true });
  }

  const watcher = new MutationObserver(changed);
  watcher.observe(list, { childList: true, subtree: true });
  list.addEventListener('focusin', focused);
  list.addEventListener('focusout', left);
  list.addEventListener('keydown', pressed);
  document.addEventListener('pointerdown', clicked);
  settle(rows()[0]);
  return () => {
    watcher.disconnect();
    document.removeEventListener('pointerdown', clicked);
  };
}
