import type { Feature } from '../../app/feature';
import { router } from '../../app/router.svelte';
import { addCommand } from '../../kit/list.svelte';

export const people: Feature = {
  name: 'people',
  pages: [
    { path: 'people', right: 'people.manage', label: 'people-page', key: '⇧3', load: () => import('./People.svelte') },
    { path: 'account', right: 'signed-in', label: 'people-own-page', load: () => import('./OwnAccount.svelte') },
  ],
  commands: [addCommand('people', ['people']), { id: 'people.own', label: 'people-own-page', where: 'everywhere', run: () => router.go('account') }],
};
