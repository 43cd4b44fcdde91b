import { pages } from './feature';
import { find, router, type Place } from './router.svelte';
import { session } from './session.svelte';

/** The open page: the requested one if it exists and the user has its right, else the first permitted one. */
const place = $derived.by<Place | undefined>(() => {
  const seen = pages().filter(({ right }) => session.may(right));
  return find(seen, router.asked) ?? (seen[0] && { page: seen[0], id: '' });
});

export const here = {
  get place(): Place | undefined {
    return place;
  },
};
