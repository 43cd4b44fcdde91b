import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { weight } from './weight.ts';

// Nothing is inlined as data: the server's content security policy allows only its own files.
export default defineConfig({
  plugins: [svelte(), weight()],
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  base: './',
  build: {
    outDir: '../src/scape/web/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    // Few files compress better than many: what is shown first, the registers, and the other pages.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'uplot', test: /uplot.*\.js$/ },
            { name: 'first', tags: ['$initial'] },
            { name: 'registers', test: /src\/(kit\/(table|form|register)|live\/pages|features\/people|features\/radio\/registers)/ },
            { name: 'pages', test: /src\/(app\/(?!words)|live|kit|features)/ },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: ['.', '../src/scape/words'] },
    proxy: { '/api': { target: 'http://127.0.0.1:8460', ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: './vitest.environment.ts' },
});
