import { span } from '../../../app/format';
import { say } from '../../../app/words.svelte';
import type { Described } from '../../../kit/register/register';
import { network } from '../network.svelte';

export default {
  columns: ['name', 'id', 'carried', 'priority', 'over_limit'],
  widths: { id: 100, priority: 90, over_limit: 130 },
  cells: {
    carried: ({ id }) => network.carriers(Number(id)).map(({ name }) => name).join(', '),
    over_limit: ({ over_limit }) => (over_limit ? span(Number(over_limit) * 1000) : say('radio-talkgroups-over-limit-none')),
  },
  details: { over_limit: { empty: 0 } },
} satisfies Described;
