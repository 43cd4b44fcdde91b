/** Where the tests run: what Svelte makes for browsers, and as much of a window as is asked while files load. */
const window = {
  location: { hash: '', origin: 'http://scape' },
  matchMedia: () => new (class extends EventTarget { matches = true })(),
};

export default {
  name: 'window',
  viteEnvironment: 'client',
  setup(global: object) {
    Object.assign(global, window);
    return { teardown: () => undefined };
  },
};
