import { expect, it } from '@jest/globals';
import { administrator } from '../support/viewers.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { withClient } from '../support/with-client.ts';

const api = testApi();
const { anOrganisation } = builders(api);

/** As the database was before. */
const UNDO = `
  drop trigger organisation_identifiers_held on organisation;
  drop trigger organisation_identifiers_moved on organisation;
  drop function hold_identifiers;
  drop function move_identifiers;
  drop table organisation_identifier;
  delete from migration where name = '0011-organisation-identifiers';`;

const UPDATE = `mutation ($id: ID!, $input: OrganisationInput!) {
  updateOrganisation(id: $id, version: 1, input: $input) { problems { path code message } } }`;

it('leaves a number that several have with the first of them, and says so when another is changed', async () => {
  const [first, second] = [await anOrganisation(), await anOrganisation()];
  await withClient(api.connection, async (client) => {
    await client.query(UNDO);
    await client.query(`update organisation set identifiers = '{GB-CHC-1010101}'`);
  });

  await api.directory.orm.migrator.up();

  const held = await api.directory.reads.all('', 'select identifier, organisation_id from organisation_identifier');
  const change = (id: string, input: object) => api.ask(UPDATE, { id, input }, administrator);
  const { data: refused } = await change(second.id, { name: { en: 'New name' } });
  const { data: mended } = await change(second.id, { identifiers: [] });
  expect(held).toEqual([{ identifier: 'GB-CHC-1010101', organisation_id: first.id }]);
  expect(refused?.updateOrganisation.problems).toEqual([
    {
      path: 'identifiers.0',
      code: 'TAKEN',
      message: `Organisation ${first.id} already has GB-CHC-1010101. Change that one instead.`,
    },
  ]);
  expect(mended?.updateOrganisation.problems).toEqual([]);
});
