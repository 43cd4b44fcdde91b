import { keys } from '../../app/keys';

/** What stands beside the tiles: the selection, or all texts. */
export type Tab = 'selection' | 'texts';

let open = $state<Tab>('selection');
let forget: (() => void) | undefined;

export const aside = {
  get open(): Tab {
    return open;
  },
  show(tab: Tab): void {
    forget?.();
    open = tab;
    if (tab !== 'selection') forget = keys.step(() => this.show('selection'));
  },
};
