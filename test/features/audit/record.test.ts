import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { setWork } from '../../../src/database/viewer-of-change.ts';
import { Person } from '../../../src/features/person/person.entity.ts';
import { RoleAssignment } from '../../../src/features/role/role-assignment.entity.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';

const api = testApi();
const { anOrganisation, aService, aLocation } = builders(api);

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
  updateService(id: $id, version: $version, input: $input) { service { version } problems { message } } }`;

function eventsOf(subjectId: string) {
  return api.directory.reads.all<Record<string, unknown>>(
    '',
    `select action, subject, actor, actor_kind, role, scope, operation, fields, before, after, reason,
       change_id is not null as refers from audit.event where subject_id = $1 or concerns @> array[$1] order by id`,
    [subjectId],
  );
}

describe('a change of the catalogue', () => {
  it('is an event that says who did what, by which role and in which scope', async () => {
    const organisation = await anOrganisation();
    const { id, version } = await aService({ name: { en: 'Old name' } }, organisation.id);
    const editor = whoIs('LISTING_EDITOR', organisation.id);

    await api.ask(UPDATE, { id, version, input: { name: { en: 'New name' } } }, editor);

    const [added, changed, ...more] = await eventsOf(id);
    expect(more).toEqual([]);
    expect(added).toMatchObject({
      action: 'INSERT',
      operation: 'createService',
      role: 'ADMINISTRATOR',
      refers: true,
      after: null,
    });
    expect(changed).toMatchObject({
      action: 'UPDATE',
      subject: 'service',
      actor: editor.id,
      actor_kind: 'PERSON',
      role: 'LISTING_EDITOR',
      scope: organisation.id,
      operation: 'updateService',
      before: { name: { en: 'Old name' } },
      after: { name: { en: 'New name' } },
    });
  });

  it('leaves no event when it is taken back', async () => {
    await withClient(api.connection, async (client) => {
      const count = 'select count(*)::int from audit.event';
      const { rows: before } = await client.query(count);
      await client.query('begin');
      await client.query(`update taxonomy_term set position = position + 1`);
      await client.query('rollback');

      expect((await client.query(count)).rows).toEqual(before);
    });
  });

  it('made by SQL outside the program shows the role of the database', async () => {
    const { id } = await aService();

    await withClient(api.connection, async (client) => {
      await client.query(`update service set standing = 'MET' where id = $1`, [id]);
      await client.query(`update service set id = $2 where id = $1`, [id, newId()]);
    });

    const user = String(api.connection.user);
    const events = (await eventsOf(id)).slice(1);
    expect(events).toMatchObject([
      { actor: `database:${user}`, actor_kind: 'DATABASE', role: null, after: { standing: 'MET' } },
      { actor: `database:${user}`, action: 'UPDATE', before: { id } },
    ]);
  });

  it('of a place keeps the names of its fields only, since it may become confidential', async () => {
    const { id } = await aLocation({ name: { en: 'Rosemary House' }, town: 'Sale' });
    await withClient(api.connection, async (client) => {
      await client.query(`update location set town = 'Hale', address_lines = '{4 Elm Road}' where id = $1`, [id]);
      await client.query(`update location set is_confidential = true where id = $1`, [id]);
      await client.query(`delete from location where id = $1`, [id]);
    });

    const events = await eventsOf(id);
    expect(events.map(({ action }) => action)).toEqual(['INSERT', 'UPDATE', 'UPDATE', 'DELETE']);
    expect(events[1]?.fields).toEqual(['town', 'address_lines']);
    expect(JSON.stringify(events)).not.toMatch(/Rosemary|Sale|Hale|Elm/);
  });

  it('is an event too when a table is emptied at once', async () => {
    await withClient(api.connection, (client) => client.query('truncate invitation, role_assignment'));

    const rows = await api.directory.reads.all(
      '',
      `select subject from audit.event where action = 'TRUNCATE' order by 1`,
    );
    expect(rows).toEqual([{ subject: 'invitation' }, { subject: 'role_assignment' }]);
  });
});

describe('a change about a person', () => {
  it('is an event with ids and names of fields, and never holds a value', async () => {
    const administrator = whoIs('ADMINISTRATOR');
    const em = unitFor(api.directory.orm, 'people');
    const acting = { operation: 'assignRole', role: 'ADMINISTRATOR', scope: null, reason: 'Joined the team' } as const;
    setWork(em, { viewer: administrator, acting, requestId: 'request-7' });
    const person = em.create(Person, { id: newId(), name: 'Wilhelmina Quince', email: 'wilhelmina@example.org' });
    await em.flush();
    person.email = 'w.quince@example.org';
    await em.flush();
    const [assignedAt, assignedBy] = [new Date(), administrator.id ?? ''];
    em.create(RoleAssignment, { person, role: 'ASSURER', scope: 'E08000009', assignedAt, assignedBy });
    await em.flush();

    const events = await eventsOf(person.id);
    expect(events).toMatchObject([
      { action: 'INSERT', subject: 'person', actor: administrator.id, operation: 'assignRole', after: null },
      { action: 'UPDATE', subject: 'person', fields: ['email'], before: null, after: null, reason: 'Joined the team' },
      { action: 'INSERT', subject: 'role_assignment', after: { role: 'ASSURER', scope: 'E08000009' } },
    ]);
    const [all] = await api.directory.reads.all<{ log: string }>(
      '',
      'select string_agg(e::text, $1) as log from audit.event e',
      [' '],
    );
    expect(all?.log).toContain(person.id);
    expect(all?.log).not.toMatch(/quince|wilhelmina/i);
  });

  it('of signing in and of keys is an event that concerns the person, without what signs them in', async () => {
    const id = newId();
    await withClient(api.connection, (client) =>
      client.query(`
        insert into person (id, name, email, created_at, updated_at) values ('${id}', 'B', '${id}@example.org', now(), now());
        insert into auth.session (id, token, person_id, last_seen_at, expires_at, created_at, updated_at, ip_address)
          values ('${newId()}', 'secret-token', '${id}', now(), now(), now(), now(), '192.0.2.77');
        update auth.session set last_seen_at = now(), expires_at = now(), updated_at = now();
        insert into auth.two_factor (id, secret, backup_codes, person_id) values ('${newId()}', 'secret-seed', 'secret-codes', '${id}');
        insert into api_key (id, person_id, name, scopes, digest, starts_with, created_at, expires_at)
          values ('${newId()}', '${id}', 'secret-name', '{LISTINGS}', 'secret-digest', 'lw_secret', now(), now());
        update api_key set last_used_at = now();
        update api_key set revoked_at = now();
        delete from auth.session;`),
    );

    const events = await eventsOf(id);
    expect(events.map(({ action, subject }) => `${String(action)} ${String(subject)}`)).toEqual([
      'INSERT person',
      'INSERT session',
      'INSERT second_factor',
      'INSERT api_key',
      'UPDATE api_key',
      'DELETE session',
    ]);
    expect(events[3]?.after).toMatchObject({ scopes: ['LISTINGS'] });
    expect(JSON.stringify(events)).not.toMatch(/secret-|lw_secret|192\.0/);
  });

  it('is none when only its time changed', async () => {
    const em = unitFor(api.directory.orm, 'people');
    const person = em.create(Person, { id: newId(), name: 'A', email: `${newId()}@example.org` });
    await em.flush();

    await withClient(api.connection, (client) =>
      client.query('update person set updated_at = now() where id = $1', [person.id]),
    );

    expect(await eventsOf(person.id)).toHaveLength(1);
  });
});
