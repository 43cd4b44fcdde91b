import { matches, plain } from '../matching';

/** What a typed command does; `around` is what it can speak of. No I/O. */

export const VERBS = ['status', 'incident', 'send', 'text', 'note', 'find'] as const;
export type Verb = (typeof VERBS)[number];

export interface Named {
  id: string;
  name: string;
}

export interface Around {
  /** The words of each verb; the first is written by completion. */
  verbs: Record<Verb, readonly string[]>;
  /** On duty, by call sign. */
  units: readonly Named[];
  statuses: readonly Named[];
  kinds: readonly Named[];
  /** The open incidents: the number in front of the name. */
  incidents: readonly Named[];
  /** The one that is open beside the lists; empty: none. */
  incident: string;
  /** Commands of the console that can be run now. */
  commands: readonly Named[];
}

export type Wish =
  | { does: 'status'; unit: string; status: string }
  | { does: 'incident'; kind: string; where: string }
  | { does: 'send'; unit: string; incident: string }
  | { does: 'text'; unit: string; text: string }
  | { does: 'note'; incident: string; text: string }
  | { does: 'show'; what: 'unit' | 'incident'; id: string }
  | { does: 'run'; command: string };

export type Lack = 'verb' | 'unit' | 'status' | 'kind' | 'incident' | 'text' | 'match';

/** One way to go on: the line that it makes, and its name. */
export interface Choice {
  line: string;
  name: string;
}

/** With a wish, Enter does it; without, `lack` says what is missing. */
export interface Parsed {
  wish: Wish | null;
  lack: Lack | null;
  choices: Choice[];
}

const MOST = 8;

export function parse(typed: string, around: Around): Parsed {
  const line = typed.trimStart().replace(/^\//, '').trimStart();
  const [, word = '', blank = '', rest = ''] = /^(\S*)(\s*)(.*)$/s.exec(line) ?? [];
  const verb = word && VERBS.find((each) => around.verbs[each].some((known) => plain(known) === plain(word)));
  if (verb && blank) return PARTS[verb](rest.trimEnd(), around, /\s$/.test(rest));
  return verbless(line.trimEnd(), around, verb || null);
}

/** A verb that is not finished, or the name of a command of the console. */
function verbless(line: string, around: Around, verb: Verb | null): Parsed {
  const verbs = VERBS.filter((each) => around.verbs[each].some((known) => plain(known).startsWith(plain(line))));
  const commands = line ? around.commands.filter(({ name }) => matches(name, line)) : [];
  const choices = [...verbs.map((each) => ({ line: `/${around.verbs[each][0]} `, name: around.verbs[each].join(' · ') })), ...commands.map(({ name }) => ({ line: `/${name}`, name }))];
  const exact = commands.find(({ name }) => plain(name) === plain(line));
  if (exact && !verb) return done({ does: 'run', command: exact.id }, []);
  return lacking(choices.length || !line ? 'verb' : 'match', choices);
}

const PARTS: Record<Verb, (rest: string, around: Around, ended: boolean) => Parsed> = {
  status: (rest, around, ended) =>
    withUnit('status', rest, ended, around, (unit, more) => {
      const found = around.statuses.filter(({ id, name }) => id === more || (more && !/^\d/.test(more) && matches(name, more)));
      const choices = (found.length ? found : more ? [] : around.statuses).map(({ id, name }) => ({ line: `${start('status', around)} ${unit.name} ${id}`, name: `${id} ${name}` }));
      return found.length === 1 && found[0] ? done({ does: 'status', unit: unit.id, status: found[0].id }, []) : lacking('status', choices);
    }),
  send: (rest, around, ended) =>
    withUnit('send', rest, ended, around, (unit, more) => {
      const incident = more ? around.incidents.find(({ name }) => name.split(' ')[0] === more)?.id : around.incident;
      const choices = around.incidents.filter(({ name }) => matches(name, more)).map(({ name }) => ({ line: `${start('send', around)} ${unit.name} ${name.split(' ')[0]}`, name }));
      return incident ? done({ does: 'send', unit: unit.id, incident }, []) : lacking('incident', choices);
    }),
  text: (rest, around, ended) => withUnit('text', rest, ended, around, (unit, text) => (text ? done({ does: 'text', unit: unit.id, text }, []) : lacking('text', []))),
  note: (text, around) => {
    if (!around.incident) return lacking('incident', []);
    return text ? done({ does: 'note', incident: around.incident, text }, []) : lacking('text', []);
  },
  incident: (rest, around) => {
    const { found, where } = kindIn(rest, around.kinds);
    const choices = found.map(({ name }) => ({ line: `${start('incident', around)} ${[name, where].filter(Boolean).join(', ')}`, name }));
    return found[0] && rest ? done({ does: 'incident', kind: found[0].id, where }, found.length > 1 ? choices : []) : lacking('kind', choices);
  },
  find: (text, around) => {
    const things = [
      ...around.units.map(({ id, name }) => ({ what: 'unit' as const, id, name })),
      ...around.incidents.map(({ id, name }) => ({ what: 'incident' as const, id, name })),
    ].filter(({ name }) => text && matches(name, text));
    const choices = things.map(({ name }) => ({ line: `${start('find', around)} ${name}`, name }));
    const found = things.find(({ name }) => plain(name) === plain(text)) ?? things[0];
    if (!text) return lacking('text', []);
    return found ? done({ does: 'show', what: found.what, id: found.id }, things.length > 1 ? choices : []) : lacking('match', []);
  },
};

/** Reads a call sign, whole or as far as it is the only one, then what follows it. */
function withUnit(verb: Verb, rest: string, ended: boolean, around: Around, then: (unit: Named, more: string) => Parsed): Parsed {
  const words = rest.split(/\s+/).filter(Boolean);
  const among = (count: number): Named | undefined => around.units.find(({ name }) => compact(name) === compact(words.slice(0, count).join('')));
  const exact = [3, 2, 1].find((count) => count <= words.length && among(count));
  const unit = exact && among(exact);
  if (unit) return then(unit, without(rest, exact));
  const begun = around.units.filter(({ name }) => compact(name).startsWith(compact(words[0] ?? '')));
  if (begun.length === 1 && begun[0] && (words.length > 1 || ended)) return then(begun[0], without(rest, 1));
  return lacking('unit', begun.map(({ name }) => ({ line: `${start(verb, around)} ${name} `, name })));
}

/** The kinds whose name has the first words as beginnings, as many words as possible; the rest is the place. A comma may part them. */
function kindIn(rest: string, kinds: readonly Named[]): { found: Named[]; where: string } {
  const words = rest.split(/\s+/).filter(Boolean);
  for (let count = words.length; count > 0; count--) {
    const begun = words.slice(0, count).join(' ').replace(/,$/, '');
    const found = kinds.filter(({ id, name }) => plain(id) === plain(begun) || matches(name, begun));
    const exact = found.filter(({ name }) => plain(name) === plain(begun));
    if (found.length) return { found: exact.length ? exact : found, where: without(rest, count).replace(/^,\s*/, '') };
  }
  return { found: words.length ? [] : [...kinds], where: '' };
}

function without(text: string, words: number): string {
  return text.replace(new RegExp(`^(?:\\s*\\S+){${words}}`), '').trim();
}

function compact(text: string): string {
  return plain(text).replace(/[\s-]/g, '');
}

function start(verb: Verb, around: Around): string {
  return `/${around.verbs[verb][0]}`;
}

function done(wish: Wish, choices: Choice[]): Parsed {
  return { wish, lack: null, choices: distinct(choices) };
}

function lacking(lack: Lack, choices: Choice[]): Parsed {
  return { wish: null, lack, choices: distinct(choices) };
}

/** Commands of one name, such as the digits that choose talkgroups, are one choice. */
function distinct(choices: Choice[]): Choice[] {
  return choices.filter(({ line }, at) => choices.findIndex((each) => each.line === line) === at).slice(0, MOST);
}
