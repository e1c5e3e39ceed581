import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { receivingCodesFor } from '../../../src/features/supported-person/receiving-code.queries.ts';
import { deleteIdlePeopleNightly } from '../../../src/jobs/delete-idle-people.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { tablesHolding } from '../../support/everywhere.ts';
import { jobTools } from '../../support/job-tools.ts';
import { whoIs } from '../../support/viewers.ts';
import { asking } from './people.ts';
import { wholePeople } from './a-whole-person.ts';

const api = testApi();
const { aWholePerson } = wholePeople(api);
const { anArea, aTeam } = builders(api);
const { rows } = asking(api);
const DELETE = `mutation ($id: ID!, $reason: String!) { deletePerson(id: $id, reason: $reason) { deletedId problems { path message } } }`;
const FLAG = 'mutation ($flag: GapFlagInput!) { flagGap(flag: $flag) { gap { id } problems { message } } }';
const EXPORT = 'query ($id: ID!) { exportPerson(id: $id) { caseCode kept } }';

/** Where an id stands, beside the audit log, which keeps the ids of what was done. */
async function tracesOf(text: string): Promise<string[]> {
  return (await tablesHolding(api.connection, text)).filter((name) => !/^audit\.event/.test(name));
}

describe('deleting somebody', () => {
  it('keeps that a need was not met, and no word of whose', async () => {
    const { viewer, person, connection } = await aWholePerson();
    await anArea('E08000009');
    const flag = {
      connectionId: connection,
      need: 'debt',
      reason: 'COST',
      areaCode: 'E08000009',
      note: 'Zebra crossing.',
    };
    const made = await api.ask(FLAG, { flag }, viewer);
    expect(made.data?.flagGap.problems).toEqual([]);
    const exported = await api.ask(EXPORT, { id: person.id }, viewer);
    expect(exported.data?.exportPerson.kept.gap_evidence).toMatchObject([{ note: 'Zebra crossing.' }]);

    await api.ask(DELETE, { id: person.id, reason: 'They asked for it.' }, viewer);

    const left = await rows('select note from gap_evidence where gap_id = $1', [made.data?.flagGap.gap.id]);
    expect(left).toEqual([{ note: null }]);
  });

  it('leaves nothing of them in any table but who deleted whom, by id, and why', async () => {
    const { viewer, person, episode, connection, code } = await aWholePerson();
    expect(await tracesOf(person.id)).toContain('shell.kept_answer');

    const { data } = await api.ask(DELETE, { id: person.id, reason: 'They asked for it.' }, viewer);

    expect(data?.deletePerson).toEqual({ deletedId: person.id, problems: [] });
    for (const text of [person.id, episode, connection, person.caseCode, code])
      expect(await tracesOf(text)).toEqual([]);
    expect(await tablesHolding(api.connection, person.caseCode)).toEqual([]);
    const deleted = `select actor, reason, after, before from audit.event where action = 'DELETE' and subject = $1 and subject_id = $2`;
    expect(await rows(deleted, ['supported_person', person.id])).toEqual([
      { actor: viewer.id, reason: 'They asked for it.', after: null, before: null },
    ]);
  });

  it.each([
    ['', 'REQUIRED'],
    ['Her number is 07700 900123', 'INVALID'],
  ])('needs a reason that names nobody, not “%s”', async (reason) => {
    const { viewer, person } = await aWholePerson();

    const { data } = await api.ask(DELETE, { id: person.id, reason }, viewer);

    expect(data?.deletePerson).toMatchObject({ deletedId: null, problems: [{ path: 'reason' }] });
    expect(await tracesOf(person.caseCode)).toEqual(['public.supported_person']);
  });

  it('answers alike for somebody of another team and for somebody who is gone', async () => {
    const { viewer, person } = await aWholePerson();
    const other = whoIs('LINK_WORKER', (await aTeam()).id);

    const theirs = await api.ask(DELETE, { id: person.id, reason: 'x' }, other);
    await api.ask(DELETE, { id: person.id, reason: 'They asked for it.' }, viewer);
    const gone = await api.ask(DELETE, { id: person.id, reason: 'x' }, other);

    expect(theirs.errors).toEqual(gone.errors);
    expect(theirs.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a receiving code', () => {
  it('tells whoever reads the log not where somebody was sent', async () => {
    const { person, organisationId } = await aWholePerson();
    const made = `select concerns from audit.event where subject = 'receiving_code' and concerns @> array[$1]`;

    const [event] = await rows<{ concerns: string[] }>(made, [person.id]);

    expect(event?.concerns).not.toContain(organisationId);
  });

  it('is the same each time at one organisation, and another one at the next', async () => {
    const { person, organisationId, code } = await aWholePerson();
    const { organisationId: elsewhere } = await aWholePerson();
    const codeAt = async (organisation: string) => {
      const sent = { personId: person.id, organisationId: organisation };
      const em = unitFor(api.directory.orm, 'test');
      return (await em.transactional((inside) => receivingCodesFor(inside, [sent, sent], new Date())))(sent);
    };

    const [again, ...others] = await Promise.all([codeAt(organisationId), codeAt(elsewhere), codeAt(elsewhere)]);

    expect(again).toBe(code);
    expect(new Set(others).size).toBe(1);
    expect(new Set([code, person.caseCode, ...others]).size).toBe(3);
    expect(code).toMatch(/^\w{5}-\w{5}$/);
  });
});

describe('what is recorded of somebody', () => {
  it('counts as activity, in whatever table it is', async () => {
    const untouched = `select c.conrelid::regclass::text as table from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'supported_person'::regclass and not exists (
        select from pg_trigger t where t.tgrelid = c.conrelid and t.tgfoid = 'touch_supported_person'::regproc)
      order by 1`;

    // Each is a part of a connection, which is itself recorded at the same time.
    const parts = ['connection_allowance', 'connection_event', 'receiving_code'];
    expect(await rows(untouched)).toEqual(parts.map((table) => ({ table })));
  });

  it('makes them active on that day, and raises no version', async () => {
    const { person, connection } = await aWholePerson();
    await rows(`update supported_person set last_active_on = '2020-01-01' where id = $1`, [person.id]);

    await rows(`update connection set updated_at = '2026-06-30T23:30:00Z' where id = $1`, [connection]);
    await rows(`update connection set updated_at = '2021-06-30T23:30:00Z' where id = $1`, [connection]);

    const [row] = await rows('select last_active_on::text as day, version from supported_person where id = $1', [
      person.id,
    ]);
    expect(row).toEqual({ day: '2026-07-01', version: person.version });
  });

  it('keeps them until so many years later; then the job of the night deletes them', async () => {
    const [due, kept] = [await aWholePerson(), await aWholePerson()];
    const set = 'update supported_person set last_active_on = $2 where id = $1';
    await rows(set, [due.person.id, '2018-03-01']);
    await rows(set, [kept.person.id, '2018-03-02']);
    api.setClock('2026-03-02T00:30:00Z');
    const tools = await jobTools(api);
    const ctx = { em: tools.ctx.em, now: () => api.now() } as typeof tools.ctx;

    await deleteIdlePeopleNightly.run({}, { ...tools, ctx });
    api.setClock();

    expect(await tracesOf(due.person.caseCode)).toEqual([]);
    expect(await tracesOf(kept.person.caseCode)).toEqual(['public.supported_person']);
  });
});
