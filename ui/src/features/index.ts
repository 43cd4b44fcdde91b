import type { Feature } from '../app/feature';
import { alarms } from './alarms';
import { people } from './people';
import { radio } from './radio';

/** Every feature of the console. Nothing else names them all. */
export const FEATURES: readonly Feature[] = [radio, alarms, people];
