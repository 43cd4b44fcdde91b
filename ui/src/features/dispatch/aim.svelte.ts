/** A place in degrees, and how exact it is in metres. */
export interface Place {
  latitude: number;
  longitude: number;
  exact: number;
}

/** The field that takes a place from the map, while a form with one is open, and the place in it. */
class Aim {
  take = $state.raw<((place: Place) => void) | null>(null);
  place = $state.raw<Place | null>(null);
}

export const aim = new Aim();
