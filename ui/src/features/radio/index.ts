import type { Feature } from '../../app/feature';
import { source } from './alarms';
import { repeaters } from './chips';
import { addCommand } from '../../kit/list.svelte';
import { commands, talkgroups } from './commands';
import Tiles from './Tiles.svelte';

const manage = { right: 'radio.manage', shelf: 'registers' } as const;

export const radio: Feature = {
  name: 'radio',
  pages: [
    { path: 'radio', right: 'radio.see', label: 'radio-page', key: '⇧1', load: () => import('./RadioPage.svelte') },
    { path: 'site/:id', right: 'radio.see', label: 'radio-details-site', under: 'radio', load: () => import('./sites/ByAddress.svelte') },
    { path: 'radio/:id', right: 'radio.see', label: 'radio-details-radio', under: 'radio', load: () => import('./radios/ByAddress.svelte') },
    { path: 'sites', label: 'radio-sites', ...manage, load: () => import('./registers/SitesRegister.svelte') },
    { path: 'radios', label: 'radio-radios', ...manage, load: () => import('./registers/RadiosRegister.svelte') },
    { path: 'talkgroups', label: 'radio-talkgroups', ...manage, load: () => import('./registers/TalkgroupsRegister.svelte') },
    { path: 'networks', label: 'radio-networks', ...manage, load: () => import('./registers/NetworksRegister.svelte') },
  ],
  commands: [...Object.values(commands), ...talkgroups, addCommand('radio', ['registers'])],
  slots: { strip: [Tiles], chips: [repeaters], alarms: [source] },
};
