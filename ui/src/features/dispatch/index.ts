import type { Feature } from '../../app/feature';
import { registerPage } from '../../kit/register/page.svelte';

const units = registerPage({ see: 'dispatch.see', manage: 'dispatch.manage', name: 'dispatch_units', path: 'units', load: () => import('./units') });

export const dispatch: Feature = {
  name: 'dispatch',
  pages: [units.page],
  commands: [...units.commands],
};
