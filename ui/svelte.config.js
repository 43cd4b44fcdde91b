import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Short names for the scopes of styles, which occur often in every file. */
const cssHash = ({ hash, css }) => `s${hash(css).slice(0, 4)}`;

export default { preprocess: vitePreprocess(), compilerOptions: { runes: true, cssHash } };
