import { registerPage } from '../../../kit/register/page.svelte';

const managed = { see: 'radio.manage', manage: 'radio.manage' };

export const registers = [
  registerPage({ ...managed, name: 'radio_sites', path: 'sites', load: () => import('./sites') }),
  registerPage({ ...managed, name: 'radio_radios', path: 'radios', load: () => import('./radios') }),
  registerPage({ ...managed, name: 'radio_talkgroups', path: 'talkgroups', load: () => import('./talkgroups') }),
  registerPage({ ...managed, name: 'radio_links', path: 'networks', load: () => import('./links') }),
];
