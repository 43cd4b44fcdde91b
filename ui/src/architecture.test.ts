import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The rules of the console's folders: features use app, live and kit, and not each other. */

const SOURCE = import.meta.dirname;
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'));

interface Import {
  from: string;
  to: string;
  /** Types are erased when the console runs, and a dynamic import makes no circle. */
  runs: boolean;
}

/** Every import of another file of the console. */
function importsOf(from: string, text: string): Import[] {
  const found = text.matchAll(/(?:^|\s)(import|export)(\s+type)?\b[^'";]*?from\s+'(\.[^']*)'|import\('(\.[^']*)'\)|import\s+'(\.[^']*)'/g);
  return [...found].map(([, , type, named, loaded, bare]) => {
    const to = target(from, named ?? loaded ?? bare ?? '');
    return { from, to, runs: !type && !loaded };
  });
}

function target(from: string, path: string): string {
  const plain = relative(SOURCE, resolve(SOURCE, dirname(from), path.replace(/\?.*/, path.includes('?raw') ? '$&' : '')));
  return [plain, `${plain}.ts`, join(plain, 'index.ts')].find((name) => files.includes(name)) ?? plain;
}

const imports = files.flatMap((name) => importsOf(name, readFileSync(join(SOURCE, name), 'utf8')));
const folder = (name: string): string => (name.startsWith('features/') ? name.split('/').slice(0, 2).join('/') : name.includes('/') ? name.slice(0, name.indexOf('/')) : '');

/** The permitted imports. The files beside the folders are the start and the generated types. */
function allowed({ from, to }: Import): boolean {
  const [here, there] = [folder(from), folder(to)];
  if (here === there || to === 'schema.ts') return true;
  if (from === 'main.ts') return ['app', 'kit'].includes(there) || to === 'features/index.ts';
  if (from === 'features/index.ts') return there === 'app' || to === `${there}/index.ts`;
  if (here.startsWith('features/')) return ['app', 'live', 'kit'].includes(there);
  if (here === 'kit') return ['app', 'live'].includes(there);
  if (here === 'app') return ['live', 'kit'].includes(there) || to.startsWith('../../src/scape/words/');
  return here === 'live' && there === 'app';
}

const wrong = (all: Import[]): string[] => all.filter((each) => !allowed(each)).map(({ from, to }) => `${from} -> ${to}`);

test('features import only app, live, kit and their own; only one list names them', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(wrong(imports)).toEqual([]);
});

test.each([
  ['features/alarms/AlarmRail.svelte', "import { network } from '../radio/network.svelte';"],
  ['app/Frame.svelte', "import { FEATURES } from '../features';"],
  ['kit/Panel.svelte', "import { alarms } from '../features/alarms';"],
  ['live/link.ts', "import Panel from '../kit/Panel.svelte';"],
  ['features/people/index.ts', "export const page = { load: () => import('../radio/RadioPage.svelte') };"],
])('%s must not say %s', (name, line) => {
  expect(wrong(importsOf(name, line))).toHaveLength(1);
});

test('no file imports itself by way of others', () => {
  const next = new Map<string, string[]>(files.map((name) => [name, imports.filter(({ from, to, runs }) => runs && from === name && to !== name).map(({ to }) => to)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (name: string, way: string[]): void => {
    if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' -> '));
    if (done.has(name) || way.includes(name)) return;
    for (const to of next.get(name) ?? []) walk(to, [...way, name]);
    done.add(name);
  };
  files.forEach((name) => walk(name, []));
  expect(circles).toEqual([]);
});

test('every import leads to a file of the console, a style or a catalogue', () => {
  const lost = imports.filter(({ to }) => !files.includes(to) && !/\.(css|ftl\?raw)$/.test(to));
  expect(lost.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});
