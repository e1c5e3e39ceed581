import { expect, it } from '@jest/globals';
import { GOES_ALONG, STAYS } from '../../../src/features/merge/goes-along.queries.ts';
import { testApi } from '../../support/api.ts';

const api = testApi();

it('says of each column that points to an organisation or a service whether it goes along', async () => {
  const columns = await api.directory.reads.all<{ column: string }>(
    '',
    `select c.conrelid::regclass || '.' || a.attname as "column" from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where c.contype = 'f' and c.confrelid in ('organisation'::regclass, 'service'::regclass)`,
  );
  const said = new Set([
    ...Object.values(GOES_ALONG)
      .flat()
      .map(({ column }) => column),
    ...Object.keys(STAYS),
  ]);

  expect(columns.map(({ column }) => column).filter((column) => !said.has(column))).toEqual([]);
});
