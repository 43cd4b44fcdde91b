import type { Feature } from '../../app/feature';
import { commands } from './commands';
import { registerPage } from '../../kit/register/page.svelte';

const units = registerPage({ see: 'dispatch.see', manage: 'dispatch.manage', name: 'dispatch_units', path: 'units', load: () => import('./units') });

export const dispatch: Feature = {
  name: 'dispatch',
  pages: [{ path: 'desk', right: 'dispatch.see', label: 'dispatch-desk', key: '⇧5', load: () => import('./DeskPage.svelte') }, units.page],
  commands: [...Object.values(commands), ...units.commands],
};
