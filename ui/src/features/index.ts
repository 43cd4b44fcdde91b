import type { Feature } from '../app/feature';
import { alarms } from './alarms';
import { dispatch } from './dispatch';
import { people } from './people';
import { places } from './places';
import { radio } from './radio';

/** Every feature of the console. This is the only list of them. */
export const FEATURES: readonly Feature[] = [radio, dispatch, places, alarms, people];
