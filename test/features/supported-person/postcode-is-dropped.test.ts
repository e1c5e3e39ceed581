import { beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { Team } from '../../../src/features/team/team.entity.ts';
import { unitFor } from '../../../src/database/orm.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { eventually } from '../../search/eventually.ts';
import { tablesHolding } from '../../support/everywhere.ts';
import { anonymous } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { fewPlaces } from '../place/few-places.ts';

let viewer: Viewer = anonymous;
let teamId = '';
const door = httpDoor({ viewer: () => viewer });

const REGISTER = `mutation Register($input: NewPersonInput!, $key: String) {
  registerPerson(input: $input, idempotencyKey: $key) { person { id version deprivationDecile } problems { path } } }`;
const MOVE = `mutation Move($id: ID!, $postcode: String!) {
  updateSupportedPerson(id: $id, version: 1, input: { postcode: $postcode }) { person { version } problems { path } } }`;

async function ask(query: string, variables: object) {
  const response = await door.send({ query, variables });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown }; // eslint-disable-line @typescript-eslint/no-explicit-any
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

beforeAll(async () => {
  await withClient(door.connection, (client) => loadPlaces(client, fewPlaces, new Date()));
  const em = unitFor(door.directory.orm, 'test');
  const [organisation] = await em.execute<{ id: string }[]>(`insert into organisation
    (id, version, name, kind, contacts, links, created_at, updated_at)
    values (gen_random_uuid(), 1, '{"en": "Host"}', 'OTHER', '[]', '[]', now(), now()) returning id`);
  const team = em.create(Team, { name: 'Team', employerKind: 'PCN', hostOrganisation: organisation?.id } as never);
  await em.flush();
  teamId = team.id;
  viewer = whoIs('LINK_WORKER', teamId);
});

it('nobody finds the postcode, nor a local reference, anywhere afterwards: no table, no log, no kept answer', async () => {
  const input = { teamId, ageBand: 'FROM_85', postcode: 'GU16 7AA', localReference: 'EMISREF 90210' };
  const done = await ask(REGISTER, { input, key: 'postcode-key-1' });
  const again = await ask(REGISTER, { input, key: 'postcode-key-1' });
  const refused = await ask(REGISTER, { input: { ...input, postcode: 'GU16 7ZZ' }, key: 'postcode-key-2' });
  const moved = await ask(MOVE, { id: done.person.id, postcode: 'GU24 8AA' });

  expect(done.problems).toEqual([]);
  expect(again).toEqual(done);
  expect(refused).toMatchObject({ person: null, problems: [{ path: 'postcode' }] });
  expect(moved).toEqual({ person: { version: 2 }, problems: [] });
  await eventually(() => Promise.resolve(expect(door.lines.length).toBeGreaterThanOrEqual(4)));
  for (const text of ['GU16 7AA', 'GU167AA', 'GU16 7ZZ', 'GU24 8AA', 'GU248AA', 'EMISREF', '90210']) {
    const tables = await tablesHolding(door.connection, text);
    expect([text, tables.filter((name) => !name.startsWith('place.'))]).toEqual([text, []]);
    expect(door.lines.join('\n')).not.toContain(text);
  }
});

it('no digest of what was sent tells the postcode to whoever tries all postcodes', async () => {
  const input = { ageBand: 'FROM_85', postcode: 'GU16 7AA', teamId };
  await ask(REGISTER, { input, key: 'postcode-key-3' });
  const sent = JSON.stringify(['registerPerson', { input }]);

  const guess = createHash('sha256').update(sent).digest('base64url');

  expect(await tablesHolding(door.connection, guess)).toEqual([]);
});
