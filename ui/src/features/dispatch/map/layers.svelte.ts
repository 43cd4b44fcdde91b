import { kept } from '../../../app/kept';

export const LAYERS = ['units', 'incidents', 'sites', 'zones'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the map of this browser shows. */
class Layers {
  private hidden = $state.raw<readonly string[]>((kept.read('map-hidden') ?? '').split(' '));

  shows(layer: Layer): boolean {
    return !this.hidden.includes(layer);
  }

  toggle(layer: Layer): void {
    this.hidden = this.shows(layer) ? [...this.hidden, layer] : this.hidden.filter((each) => each !== layer);
    kept.write('map-hidden', this.hidden.join(' '));
  }
}

export const layers = new Layers();
