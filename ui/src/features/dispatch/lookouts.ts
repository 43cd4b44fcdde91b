import type { Described } from '../../kit/register/register';

export default {
  columns: ['plate', 'wanted', 'description', 'reason', 'source', 'until'],
  widths: { plate: 110, wanted: 130, until: 110 },
} satisfies Described;
