import type { Attachment } from 'svelte/attachments';
import type { MapLibre } from './library';

/** Degrees east and north. */
export type Degrees = readonly [east: number, north: number];

/** Elements that stay at their places while the map moves below them. */
export class Pins {
  private readonly places = new Map<HTMLElement, Degrees>();

  constructor(private readonly map: MapLibre) {
    map.on('move', () => {
      for (const [node, place] of this.places) this.move(node, place);
    });
  }

  /** Attachment of an element whose middle is to be there. */
  at(place: Degrees): Attachment<HTMLElement> {
    return (node) => {
      this.places.set(node, place);
      this.move(node, place);
      return () => this.places.delete(node);
    };
  }

  private move(node: HTMLElement, [east, north]: Degrees): void {
    const { x, y } = this.map.project([east, north]);
    node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}
