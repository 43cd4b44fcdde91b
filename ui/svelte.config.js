import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Short names for the scopes of styles: they are in every file, and many. */
const cssHash = ({ hash, css }) => `s${hash(css).slice(0, 4)}`;

export default { preprocess: vitePreprocess(), compilerOptions: { runes: true, cssHash } };
