import { here } from '../../../app/here.svelte';
import { network } from '../network.svelte';

/** The radio for which a loss report is being written. */
let reporting = $state<string | null>(null);

export const lost = {
  isAsked(radio: number): boolean {
    return reporting === String(radio);
  },
  get mayBegin(): boolean {
    const state = network.radios.find(Number(here.place?.id))?.state;
    return reporting === null && state !== undefined && state !== 'lost' && state !== 'stolen';
  },
  begin(): void {
    reporting = here.place?.id ?? null;
  },
  leave(): void {
    reporting = null;
  },
};
