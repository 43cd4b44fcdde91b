/** The environment of the tests: Svelte's browser build, and the parts of a window that loading files needs. */
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
