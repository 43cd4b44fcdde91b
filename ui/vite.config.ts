import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Nothing is inlined as data: the server's content security policy allows only its own files.
export default defineConfig({
  plugins: [svelte()],
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  base: './',
  build: {
    outDir: '../src/scape/web/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One file of styles is fetched faster than twenty; the plots come with the page that has them.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'uplot', test: /uplot.*\.js$/ }] } } },
  },
  server: {
    fs: { allow: ['.', '../src/scape/words'] },
    proxy: { '/api': { target: 'http://127.0.0.1:8460', ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: './vitest.environment.ts' },
});
