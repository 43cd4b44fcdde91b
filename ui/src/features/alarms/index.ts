import type { Feature } from '../../app/feature';
import AlarmActs from './AlarmActs.svelte';
import AlarmDetails from './AlarmDetails.svelte';
import AlarmLines from './AlarmLines.svelte';
import AlarmRail from './AlarmRail.svelte';
import Alarms from './Alarms.svelte';
import { alarms as store } from './alarms.svelte';
import Announcer from './Announcer.svelte';
import { commands } from './commands';
import Sounding from './Sounding.svelte';
import SoundSwitch from './SoundSwitch.svelte';
import { bell, lost, tone } from './tone';

export const alarms: Feature = {
  name: 'alarms',
  pages: [],
  commands: Object.values(commands),
  slots: {
    rail: [AlarmRail],
    unseen: [Announcer, Sounding],
    choices: [SoundSwitch],
    drawers: [{ name: 'alarms', command: commands.drawer, count: () => store.open, view: Alarms }],
    details: [{ kind: 'alarm', label: 'alarms-details', view: AlarmDetails }],
    about: [AlarmLines],
    legend: [() => import('./Legend.svelte')],
    sounds: [{ label: 'alarms-sound-volume', sound: tone }, { label: 'alarms-bell-volume', sound: bell }, { label: 'alarms-lost-volume', sound: lost }],
    standing: [{ emergencies: () => store.waiting.filter(({ kind }) => kind === 'emergency'), aimed: () => store.aimed('open') ?? store.aimed('taken'), acts: AlarmActs, silence: commands.silence }],
  },
};
