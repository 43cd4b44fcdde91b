import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';

/** MapLibre as the console uses it: a worker from our own server, and the one base map of the node. */
setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

/** PMTiles reads the archive in ranges. */
export const BASE_MAP = `pmtiles://${location.origin}/api/places/base-map`;

export { LngLatBounds, Map as MapLibre } from 'maplibre-gl';
export type { LayerSpecification, MapMouseEvent, StyleSpecification } from 'maplibre-gl';
