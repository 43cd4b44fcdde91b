import type { Described } from '../../kit/register/register';

export default {
  columns: ['words', 'about', 'place', 'telephone', 'source', 'until'],
  widths: { about: 110, telephone: 130, until: 110 },
} satisfies Described;
