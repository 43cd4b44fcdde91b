import type { Feature } from '../../app/feature';
import { registerPage } from '../../kit/register/page.svelte';

const { page, commands } = registerPage({
  name: 'lamps', path: 'lamps', see: 'lamps.see', manage: 'lamps.manage',
  load: () => Promise.resolve({ default: { columns: ['tag', 'street', 'light', 'watts', 'inspected', 'price'] } }),
});

export const lamps: Feature = { name: 'lamps', pages: [page], commands };
