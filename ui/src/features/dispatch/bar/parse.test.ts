import { expect, test } from 'vitest';
import { parse, type Around, type Wish } from './parse';

const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name }));

const AROUND: Around = {
  verbs: { status: ['s', 'statuss'], incident: ['i', 'notikums'], send: ['a', 'sūtīt'], text: ['t', 'īsziņa'], note: ['n', 'piezīme'], find: ['find', 'meklēt'] },
  units: named('M21', 'M22', 'P07', 'Jūra 1'),
  statuses: [{ id: '1', name: 'brīvs, patrulē' }, { id: '3', name: 'dodas uz notikumu' }, { id: '4', name: 'notikuma vietā' }],
  kinds: [{ id: 'ASB/LL_NOISE', name: 'Troksnis' }, { id: 'PSW/MIS', name: 'Pazudusi persona' }, { id: 'HLT', name: 'Persona, kam vajag palīdzību' }],
  incidents: [{ id: 'one', name: '1 Troksnis Graudu iela 41' }, { id: 'two', name: '2 Kautiņš Zivju iela 4' }],
  incident: 'two',
  commands: [{ id: 'dispatch.close', name: 'Slēgt' }, { id: 'radio.talkgroup-1', name: 'Sarunu grupa' }, { id: 'radio.talkgroup-2', name: 'Sarunu grupa' }],
};
const wish = (typed: string, more: Partial<Around> = {}): Wish | null => parse(typed, { ...AROUND, ...more }).wish;
const lines = (typed: string): string[] => parse(typed, AROUND).choices.map(({ line }) => line);

test.each<[string, Wish]>([
  ['/s M21 4', { does: 'status', unit: 'm21', status: '4' }],
  ['s p 3', { does: 'status', unit: 'p07', status: '3' }],
  ['/STATUSS m 21 vieta', { does: 'status', unit: 'm21', status: '4' }],
  ['/s jura1 1', { does: 'status', unit: 'jūra-1', status: '1' }],
  ['/i troksnis Graudu iela 41', { does: 'incident', kind: 'ASB/LL_NOISE', where: 'Graudu iela 41' }],
  ['/i ASB/LL_NOISE', { does: 'incident', kind: 'ASB/LL_NOISE', where: '' }],
  ['/notikums pazud pers Pludmale', { does: 'incident', kind: 'PSW/MIS', where: 'Pludmale' }],
  ['/i persona, kam vajag palidzibu, Liela iela 3', { does: 'incident', kind: 'HLT', where: 'Liela iela 3' }],
  ['/a M22', { does: 'send', unit: 'm22', incident: 'two' }],
  ['/sutit M22 1', { does: 'send', unit: 'm22', incident: 'one' }],
  ['/t M21 zvaniet  pultij', { does: 'text', unit: 'm21', text: 'zvaniet  pultij' }],
  ['/n balta automašīna', { does: 'note', incident: 'two', text: 'balta automašīna' }],
  ['/find graudu', { does: 'show', what: 'incident', id: 'one' }],
  ['/meklet p07', { does: 'show', what: 'unit', id: 'p07' }],
  ['/slegt', { does: 'run', command: 'dispatch.close' }],
])('%s', (typed, expected) => expect(wish(typed)).toEqual(expected));

test.each([
  ['/', 'verb'],
  ['/s', 'verb'],
  ['/s ', 'unit'],
  ['/s M2 4', 'unit'],
  ['/s M21', 'status'],
  ['/s M21 5', 'status'],
  ['/a M21 9', 'incident'],
  ['/i xyz', 'kind'],
  ['/t M21', 'text'],
  ['/nothing such', 'match'],
])('%s lacks a %s', (typed, lack) => expect(parse(typed, AROUND)).toMatchObject({ wish: null, lack }));

test('what is missing is offered, as a line to go on with', () => {
  expect(lines('/s M2')).toEqual(['/s M21 ', '/s M22 ']);
  expect(lines('/s M21 ')).toEqual(['/s M21 1', '/s M21 3', '/s M21 4']);
  expect(lines('/sar')).toEqual(['/Sarunu grupa']);
  expect(lines('/sl')).toEqual(['/Slēgt']);
  expect(lines('/i pers Liela iela')).toEqual(['/i Pazudusi persona, Liela iela', '/i Persona, kam vajag palīdzību, Liela iela']);
});

test('nothing is sent or noted without an incident', () => {
  expect([wish('/a M21', { incident: '' }), wish('/n x', { incident: '' })]).toEqual([null, null]);
});

/** Repeatable random numbers below `n`. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x7fffffff) * n) % n;
  };
}

const PIECES = [...'/ sSiat  nfm21,4ē\t-', 'M21', 'find ', 'troksnis', ' iela 3', 'Jūra', '/s ', '👮', '\n', '(', '\\', '$&'];

test('whatever is typed is read without a fault, and every choice leads on', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const roll = dice(seed * 7919);
    const typed = Array.from({ length: roll(9) }, () => PIECES[roll(PIECES.length)]).join('');
    const { wish: done, lack, choices } = parse(typed, AROUND);
    expect(done === null, typed).toBe(lack !== null);
    expect(new Set(choices.map(({ line }) => line)).size, typed).toBe(choices.length);
    for (const { line } of choices) {
      const next = parse(line, AROUND);
      expect(next.wish !== null || next.lack !== lack || line !== typed, `${typed} > ${line}`).toBe(true);
      expect(next.lack, `${typed} > ${line}`).not.toBe('match');
    }
  }
});

test('any unit, status, kind and place that is written out is read as such', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const roll = dice(seed * 104729);
    const [unit, status, kind] = [AROUND.units[roll(4)]!, AROUND.statuses[roll(3)]!, AROUND.kinds[roll(3)]!];
    const where = Array.from({ length: 1 + roll(3) }, () => ['Graudu', 'iela', '41', 'M21', 'pie jūras'][roll(5)]).join(' ');
    const verb = (of: 'status' | 'incident' | 'text') => AROUND.verbs[of][roll(2)];
    expect(wish(`/${verb('status')} ${unit.name} ${status.id}`)).toEqual({ does: 'status', unit: unit.id, status: status.id });
    expect(wish(`/${verb('text')} ${unit.name} ${where}`)).toEqual({ does: 'text', unit: unit.id, text: where });
    expect(wish(`/${verb('incident')} ${kind.name}, ${where}`)).toEqual({ does: 'incident', kind: kind.id, where });
  }
});
