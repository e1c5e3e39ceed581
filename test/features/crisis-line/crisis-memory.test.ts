import { describe, expect, it } from '@jest/globals';
import { CrisisLine } from '../../../src/features/crisis-line/crisis-line.entity.ts';
import { refreshCrisisLines } from '../../../src/features/crisis-line/crisis-line.memory.ts';
import { loadCrisisLines } from '../../../src/features/crisis-line/load-crisis-lines.ts';
import { unitFor } from '../../../src/database/orm.ts';
import { testApi } from '../../support/api.ts';
import { crisisLines } from './all-crisis-lines.ts';

const api = testApi();
const { allLines } = crisisLines(api);
const em = () => unitFor(api.directory.orm, 'test');

function untilMemoryIsOld(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3_100));
}

describe('while the database is not as it should be', () => {
  it('999 is there without any line', async () => {
    await em().nativeDelete(CrisisLine, {}); // eslint-disable-line no-restricted-syntax
    await refreshCrisisLines(api.directory.reads);
    const lines = await allLines();
    await loadCrisisLines(em());
    await refreshCrisisLines(api.directory.reads);

    expect(lines.map(({ code }) => code)).toEqual(['emergency-999']);
  });

  it('lines are answered from memory when it is time to ask PostgreSQL again and it fails', async () => {
    const before = await allLines();
    await em().execute('alter table crisis_line rename to crisis_line_away');
    await expect(refreshCrisisLines(api.directory.reads)).rejects.toThrow();
    await untilMemoryIsOld();

    const during = await allLines();
    await em().execute('alter table crisis_line_away rename to crisis_line');
    expect(during).toEqual(before);
  });

  it('lines are answered from memory when PostgreSQL does not answer at all', async () => {
    const before = await allLines();
    const locking = em();
    await locking.begin();
    await locking.execute('lock table crisis_line in access exclusive mode');
    await untilMemoryIsOld();

    const during = await Promise.all([allLines(), allLines()]);
    await locking.rollback();
    expect(during).toEqual([before, before]);
  });
});
