import type { Feature } from '../../app/feature';
import { registerPage } from '../../kit/register/page.svelte';

const zones = registerPage({ see: 'places.see', manage: 'places.manage', name: 'places_zones', path: 'zones', load: () => import('./zones') });

export const places: Feature = { name: 'places', pages: [zones.page], commands: zones.commands };
