import type { FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification, MapLibre } from './library';

/** Shapes on the ground, and how they look; `layers` name no source. */
export interface Drawing {
  id: string;
  shapes: FeatureCollection;
  layers: () => Look[];
}

export type Look = LayerSpecification extends infer L ? (L extends { source: unknown } ? Omit<L, 'id' | 'source'> : never) : never;

/** Puts a drawing on the map, in place of what it was before. */
export function draw(map: MapLibre, { id, shapes, layers }: Drawing): void {
  const source = map.getSource(id) as { setData: (data: FeatureCollection) => void } | undefined;
  if (source) return source.setData(shapes);
  map.addSource(id, { type: 'geojson', data: shapes });
  for (const [at, look] of layers().entries()) map.addLayer({ ...look, id: `${id}-${at}`, source: id } as LayerSpecification, 'villages');
}

/** Gives the layers the colours of the theme. */
export function paint(map: MapLibre, layers: { id: string; paint?: object }[]): void {
  for (const { id, paint: colours } of layers) {
    if (map.getLayer(id)) for (const [name, value] of Object.entries(colours ?? {})) map.setPaintProperty(id, name as 'fill-color', value as string);
  }
}

export function collected(shapes: { geometry: Geometry; properties?: Record<string, unknown> }[]): FeatureCollection {
  return { type: 'FeatureCollection', features: shapes.map(({ geometry, properties = {} }) => ({ type: 'Feature', geometry, properties })) };
}
