import type { Described } from '../../kit/register/register';

export default {
  columns: ['call_sign', 'unit_kind', 'vehicle', 'plate', 'station', 'skills'],
  hidden: [],
  widths: { call_sign: 90, plate: 100 },
} satisfies Described;
