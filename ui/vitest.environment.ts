/** Where tests of effects run: what Svelte makes for browsers, without a page. */
export default {
  name: 'browser',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};
