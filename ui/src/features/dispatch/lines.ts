import { number, span } from '../../app/format';
import { say } from '../../app/words.svelte';
import type { Line } from '../../schema';
import { wordOf } from './order';

/** A line of a timeline in words; its unit stands before it. */
export function textOf({ what, text, facts }: Line): string {
  const more = text ? `: ${text}` : '';
  switch (what) {
    case 'note':
    case 'text':
      return text;
    case 'status':
      return say(`dispatch-status-${String(facts['status'])}`);
    case 'sent':
      return say('dispatch-line-sent') + estimate(facts);
    case 'changed':
      return `${say('dispatch-line-changed')}: ${Object.entries(facts).map(([name, before]) => was(name, before)).join(', ')}`;
    case 'closed':
      return `${say('dispatch-line-closed')}: ${say(`dispatch-result-${String(facts['result'])}`)}${more}`;
    case 'transferred':
      return `${say('dispatch-line-transferred')}: ${[facts['to'], facts['taken_by'], facts['reference']].filter(Boolean).join(', ')}`;
    case 'merged':
    case 'merged-here':
      return `${say(`dispatch-line-${what}`)} ${String(facts['year'])}/${String(facts['number'])}`;
    default:
      return say(`dispatch-line-${what}`) + more;
  }
}

/** Once it was so: what a field said before the change. */
function was(name: string, before: unknown): string {
  if (name === 'category') return say(`dispatch-category-${wordOf(String(before))}`);
  return name === 'priority' ? say('dispatch-priority', { priority: Number(before) }) : String(before);
}

function estimate({ metres, seconds }: Record<string, unknown>): string {
  const parts = [typeof metres === 'number' && `${number(metres / 1000, 1)} km`, typeof seconds === 'number' && span(seconds * 1000)].filter(Boolean);
  return parts.length ? ` · ${parts.join(' · ')}` : '';
}
