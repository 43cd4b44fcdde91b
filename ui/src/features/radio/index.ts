import type { Feature } from '../../app/feature';
import { source } from './alarms';
import { repeaters } from './chips';
import Legend from './Legend.svelte';
import Locate from './Locate.svelte';
import { commands, talkgroups } from './commands';
import { registers } from './registers';
import Chiming from './messages/Chiming.svelte';
import { chime } from './messages/unread.svelte';
import Tiles from './strip/Tiles.svelte';

export const radio: Feature = {
  name: 'radio',
  pages: [
    { path: 'radio', right: 'radio.see', label: 'radio-page', key: '⇧1', load: () => import('./RadioPage.svelte') },
    { path: 'site/:id', right: 'radio.see', label: 'radio-details-site', under: 'radio', load: () => import('./sites/ByAddress.svelte') },
    { path: 'radio/:id', right: 'radio.see', label: 'radio-details-radio', under: 'radio', load: () => import('./radios/ByAddress.svelte') },
    ...registers.map(({ page }) => page),
  ],
  commands: [...Object.values(commands), ...talkgroups, ...registers.flatMap(({ commands: each }) => each)],
  slots: { strip: [Tiles], legend: [Legend], unseen: [Chiming], sounds: [{ label: 'radio-texts-volume', sound: chime }], chips: [repeaters], alarms: [{ ...source, open: commands.open, acts: Locate }] },
};
