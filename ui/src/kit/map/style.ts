import { BASE_MAP, type LayerSpecification, type StyleSpecification } from './library';

/** The value that a token has now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** The offline base map in the colours of the console. Letters are drawn by the browser: there are no font files. */
export function baseStyle(): StyleSpecification {
  return { version: 8, sources: { base: { type: 'vector', url: BASE_MAP } }, layers: baseLayers() };
}

export function baseLayers(): LayerSpecification[] {
  const water = token('sea');
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': water } },
    { id: 'land', ...of('land'), type: 'fill', paint: { 'fill-color': token('land') } },
    { id: 'rivers', ...of('lines'), type: 'line', filter: ['in', ['get', 'kind'], ['literal', ['rivers', 'lakes']]], paint: { 'line-color': water, 'line-width': 1.2 } },
    { id: 'coast', ...of('land'), type: 'line', paint: { 'line-color': token('line'), 'line-width': 1 } },
    { id: 'border', ...of('lines'), type: 'line', filter: ['==', ['get', 'kind'], 'border'], paint: { 'line-color': token('accent'), 'line-opacity': 0.55, 'line-width': 1.2, 'line-dasharray': [4, 3] } },
    names('villages', ['<', ['get', 'pop'], 20_000], 11, token('dim'), 7),
    names('towns', ['>=', ['get', 'pop'], 20_000], 14, token('text'), 4),
  ];
}

const of = (layer: string): { source: string; 'source-layer': string } => ({ source: 'base', 'source-layer': layer });

function names(id: string, filter: ['<' | '>=', ['get', 'pop'], number], size: number, colour: string, minzoom: number): LayerSpecification {
  return {
    id,
    ...of('places'),
    type: 'symbol',
    minzoom,
    filter,
    layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': size, 'symbol-sort-key': ['-', 0, ['get', 'pop']] },
    paint: { 'text-color': colour, 'text-halo-color': token('land'), 'text-halo-width': 1.2 },
  };
}
