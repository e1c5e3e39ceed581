import { describe, expect, it } from '@jest/globals';
import { charities, untilSome, WHOLE } from './charities.ts';
import { importRuns } from './import-runs.ts';

const imports = importRuns();

describe('an import that does not come to its end', () => {
  it('ends in the same state when it is stopped and run again', async () => {
    const file = imports.file('f.csv', charities(1_000_000, 120));
    const stop = new AbortController();
    const running = imports.run('charity-register', file, [], stop.signal);
    await untilSome(imports, '1000000', '1000119');
    stop.abort();

    const { failure } = await running;
    const again = await imports.run('charity-register', file);

    expect(failure).toMatch(/Stopped as you wished\.\nBefore that \(up to line \d+\): \d+ rows: \d+ created/);
    expect(again.failure).toBeNull();
    const rows = await imports.rows(WHOLE, ['1000000', '1000119']);
    expect(rows).toHaveLength(120);
    expect(rows.every(({ version, places }) => version === 1 && places === 1)).toBe(true);
  });

  it('leaves no half row when the database is cut off in the middle, and ends in the same state when run again', async () => {
    const file = imports.file('g.csv', charities(1_100_000, 120));
    const running = imports.run('charity-register', file);
    await untilSome(imports, '1100000', '1100119');
    await imports.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );

    const { failure } = await running;
    const halves = await imports.rows(WHOLE.replace('group by o.id', 'group by o.id having count(l.id) <> 1'), [
      '1100000',
      '1100119',
    ]);
    const again = await imports.run('charity-register', file);

    expect(failure).not.toBeNull();
    expect(halves).toEqual([]);
    expect(again.failure).toBeNull();
    expect(await imports.rows(WHOLE, ['1100000', '1100119'])).toHaveLength(120);
  });
});
