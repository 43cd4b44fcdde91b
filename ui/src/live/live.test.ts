import { expect, test } from 'vitest';
import { merged } from './live.svelte';

test('changes are written over rows by id', () => {
  const rows = [{ id: 1, name: 'Liepāja' }, { id: 2, name: 'Nīca' }];
  const after = merged(rows, new Map([[2, { id: 2, name: 'Nīca 2' }], [3, { id: 3, name: 'Rucava' }], [1, null]]));
  expect(after).toEqual([{ id: 2, name: 'Nīca 2' }, { id: 3, name: 'Rucava' }]);
  expect(rows).toHaveLength(2);
});
