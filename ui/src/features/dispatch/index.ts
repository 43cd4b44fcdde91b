import type { Feature } from '../../app/feature';
import { withWords } from '../../app/words.svelte';
import BarPlace from './bar/BarPlace.svelte';
import { commands } from './commands';
import Sounding from './Sounding.svelte';
import { incident, talk } from './sounds';
import { source } from './alarms';
import { ringing } from './telephone.svelte';
import { registerPage } from '../../kit/register/page.svelte';

const units = registerPage({ see: 'dispatch.see', manage: 'dispatch.manage', name: 'dispatch_units', path: 'units', load: () => withWords(() => import('./units')) });
const lookouts = registerPage({ see: 'dispatch.see', manage: 'dispatch.work', name: 'dispatch_lookouts', path: 'lookouts', load: () => withWords(() => import('./lookouts')) });
const warnings = registerPage({ see: 'dispatch.see', manage: 'dispatch.work', name: 'dispatch_warnings', path: 'warnings', load: () => withWords(() => import('./warnings')) });

export const dispatch: Feature = {
  name: 'dispatch',
  pages: [{ path: 'crew', right: 'dispatch.crew', label: 'dispatch-crew-page', alone: true, load: () => withWords(() => import('./crew/CrewPage.svelte')) }, { path: 'desk', right: 'dispatch.see', label: 'dispatch-desk', key: '⇧5', load: () => withWords(() => import('./DeskPage.svelte')) }, { path: 'incidents', right: 'dispatch.search', label: 'dispatch-incidents', key: '⇧6', load: () => withWords(() => import('./past/IncidentsPage.svelte')) }, units.page, lookouts.page, warnings.page, { path: 'exchange', right: 'dispatch.manage', label: 'dispatch-exchange', shelf: 'registers', load: () => withWords(() => import('./ExchangePage.svelte')) }],
  commands: [...Object.values(commands), ...units.commands, ...lookouts.commands, ...warnings.commands],
  slots: { danger: [() => withWords(() => import('./Danger.svelte'))], alarms: [source], over: [BarPlace], chips: [ringing], unseen: [Sounding], sounds: [{ label: 'dispatch-incident-volume', sound: incident }, { label: 'dispatch-talk-volume', sound: talk }] },
};
