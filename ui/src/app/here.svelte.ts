import { pages } from './feature';
import { find, router, type Place } from './router.svelte';
import { session } from './session.svelte';

/** The page that is shown: the one asked for if there is one and its right is held, else the first that may be seen. */
const place = $derived.by<Place | undefined>(() => {
  const seen = pages().filter(({ right }) => session.may(right));
  return find(seen, router.asked) ?? (seen[0] && { page: seen[0], id: '' });
});

export const here = {
  get place(): Place | undefined {
    return place;
  },
};
