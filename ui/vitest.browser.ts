import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const part = (name: string): string => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));

/** The browser tests are among the other tests of the project; their packages are installed here. */
export default defineConfig({
  root: fileURLToPath(new URL('../tests/end_to_end/browser', import.meta.url)),
  resolve: { alias: { 'playwright-core': part('playwright-core'), 'axe-core': part('axe-core/axe.js'), vite: part('vite/dist/node/index.js') } },
  test: {
    globalSetup: './node.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
