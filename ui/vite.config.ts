import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { weight } from './weight.ts';

/** A catalogue without what only its authors read. */
const words = {
  name: 'words',
  transform: { filter: { id: /\.ftl\?raw$/ }, handler: (code: string) => code.replaceAll(/(?<="|\\n)(#[^\n\\]*)?\\n/g, '') },
};

/** Svelte without what continues a page rendered by a server. */
const mounted = {
  name: 'mounted',
  transform: {
    filter: { id: /svelte\/src\/internal\/client\/dom\/hydration\.js$/ },
    handler: (code: string) => code.replace('export let hydrating', 'export const hydrating').replace('hydrating = value;', ''),
  },
};

// Nothing is inlined as data: the server's content security policy allows only its own files.
export default defineConfig({
  plugins: [svelte(), words, mounted, weight()],
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  base: './',
  build: {
    outDir: '../src/scape/web/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    // One file compresses better than several; languages, plots, the map, registers, the archive, the pages beside the radio's, the help, and accounts with their second factors are loaded on demand.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'map', test: /maplibre-gl|pmtiles|fflate|\/kit\/map\/|\/dispatch\/map\// },
            { name: 'uplot', test: /uplot.*\.js$/ },
            { name: 'people', test: /\/src\/app\/(factors\/|\w*Password)|\/features\/people\/(?!index)/ },
            { name: 'archive', test: /\/features\/radio\/archive\/(ArchivePage|AboutCall|Notes|KeepForm|Conversation|span|Playing|Wave|Erasing)\./ },
            { name: 'registers', test: /\/src\/kit\/(form\/|register\/(?!page|save|named|merge)|table\/)|\/features\/radio\/registers\/(?!index|carried|contact)|\/kit\/Secret|SecretRotation/ },
            { name: 'desk', test: /\/features\/dispatch\/(?!index|commands|desk\.|alarms\.|ShowUnit|order|units|bar\/(BarPlace|bar\.)|rollcall|[Ss]ound|telephone\.)/ },
            { name: 'help', test: /\/app\/Help|\/Legend/ },
            { name: 'pages', test: /\/features\/radio\/(quality|wall|voice\/(Devices|Missed\.)|sites\/(?!facts|Secret)|radios\/(?!facts|lost))|\/kit\/(WholePage|Found|Heads)/ },
            { name: 'console', test: /^(?!.*(\/app\/words\/|\.ftl))/ },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: ['.', '../src/scape/words'] },
    proxy: { '/api': { target: 'http://127.0.0.1:8460', ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: './vitest.environment.ts', pool: 'threads' },
});
