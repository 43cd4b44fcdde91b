import type { Described } from '../../../kit/register/register';
import RadioEntryMark from './RadioEntryMark.svelte';
import RadioMore from './RadioMore.svelte';
import RadioTalkgroups from './RadioTalkgroups.svelte';

export default {
  columns: ['name', 'unit', 'id', 'state', 'priority', 'alias_lv', 'alias_lt', 'alias_en'],
  hidden: ['priority', 'alias_lv', 'alias_lt', 'alias_en'],
  widths: { id: 110, state: 110, priority: 90 },
  values: { state: ['in-use', 'spare', 'lost', 'stolen', 'retired'] },
  mark: RadioEntryMark,
  views: { talkgroups: RadioTalkgroups },
  more: RadioMore,
} satisfies Described;
