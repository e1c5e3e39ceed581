import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { asking } from './people.ts';
import { wholePeople } from './a-whole-person.ts';

const api = testApi();
const { aWholePerson } = wholePeople(api);
const { rows } = asking(api);
const EXPORT = 'query ($id: ID!) { exportPerson(id: $id) { caseCode kept } }';

/** Tables that name somebody with an account, who is no such person, without a key that says so. */
const OF_ACCOUNTS = ['confirmation_link', 'gap_follower'];

describe('everything that is kept of somebody', () => {
  it('is one document, of every table, without what a key made of their reference', async () => {
    const { viewer, person, episode, connection, code } = await aWholePerson();

    const { data } = await api.ask(EXPORT, { id: person.id }, viewer);

    const { caseCode, kept } = data?.exportPerson ?? {};
    expect(caseCode).toBe(person.caseCode);
    expect(kept).toMatchObject({
      supported_person: [{ id: person.id, age_band: 'FROM_65_TO_74' }],
      episode: [{ id: episode }],
      connection: [{ id: connection }],
      receiving_code: [{ code }],
    });
    expect(Object.keys(kept.supported_person[0])).not.toContain('reference_hmac');
  });

  it('is recorded with the tables that were given out', async () => {
    const { viewer, person } = await aWholePerson();

    await api.ask(EXPORT, { id: person.id }, viewer);

    const read = `select fields from audit.event where operation = 'exportPerson' and concerns @> array[$1]`;
    expect(await rows(read, [person.id])).toEqual([
      { fields: expect.arrayContaining(['connection', 'episode', 'receiving_code', 'supported_person']) },
    ]);
  });

  it('and goes with them, because each table that names a person points to one and is deleted along', async () => {
    const pointing = `select c.conrelid::regclass::text as table, c.confdeltype::text as on_delete from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'supported_person'::regclass order by 1`;
    const unbound = `select table_name from information_schema.columns c
      where c.column_name in ('person_id', 'supported_person_id') and c.table_schema = 'public' and not exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        where k.contype = 'f' and k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
          and a.attname = c.column_name)`;

    const found = await rows<{ table: string; on_delete: string }>(pointing);

    expect(found.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['episode', 'connection', 'receiving_code']),
    );
    expect(found.filter(({ on_delete }) => on_delete !== 'c')).toEqual([]);
    expect((await rows<{ table_name: string }>(unbound)).map((row) => row.table_name).sort()).toEqual(OF_ACCOUNTS);
  });
});
