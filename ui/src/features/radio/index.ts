import type { Feature } from '../../app/feature';
import { source } from './alarms';
import { repeaters } from './chips';
import Locate from './Locate.svelte';
import { commands as archive } from './archive/commands';
import Hushing from './archive/Hushing.svelte';
import { commands, talkgroups } from './commands';
import { registers } from './registers';
import Chiming from './messages/Chiming.svelte';
import { chime } from './messages/unread.svelte';
import PlayCall from './archive/PlayCall.svelte';
import Strip from './strip/Strip.svelte';
import Listening from './voice/Listening.svelte';
import { ending, permit, refusal } from './voice/mouth.svelte';
import { hearing } from './voice/chips';
import RadioVoice from './voice/RadioVoice.svelte';
import { commands as voice } from './voice/commands';
import { commands as recall } from './voice/recall.svelte';
import Talk from './voice/Talk.svelte';

export const radio: Feature = {
  name: 'radio',
  pages: [
    { path: 'radio', right: 'radio.see', label: 'radio-page', key: '⇧1', load: () => import('./RadioPage.svelte') },
    { path: 'archive', right: 'radio.search', label: 'radio-archive', key: '⇧4', load: () => import('./archive/ArchivePage.svelte') },
    { path: 'wall', right: 'radio.see', label: 'radio-wall', wall: true, load: () => import('./wall/WallPage.svelte') },
    { path: 'site/:id', right: 'radio.see', label: 'radio-details-site', under: 'radio', load: () => import('./sites/ByAddress.svelte') },
    { path: 'radio/:id', right: 'radio.see', label: 'radio-details-radio', under: 'radio', load: () => import('./radios/ByAddress.svelte') },
    ...registers.map(({ page }) => page),
  ],
  commands: [...Object.values(commands), ...Object.values(archive), ...Object.values(recall), ...Object.values(voice), ...talkgroups, ...registers.flatMap(({ commands: each }) => each)],
  slots: { strip: [Strip, Talk], legend: [() => import('./Legend.svelte')], unseen: [Chiming, Hushing, Listening], sounds: [{ label: 'radio-texts-volume', sound: chime }, { label: 'radio-voice-permit-volume', sound: permit }, { label: 'radio-voice-refusal-volume', sound: refusal }, { label: 'radio-voice-ending-volume', sound: ending }], chips: [repeaters, hearing], about: [RadioVoice], play: [PlayCall], alarms: [{ ...source, open: commands.open, acts: Locate }] },
};
