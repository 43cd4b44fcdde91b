import type { Described } from '../../kit/register/register';

export default {
  columns: ['name', 'zone_kind', 'enter', 'leave', 'stay', 'outline'],
  hidden: ['outline'],
} satisfies Described;
