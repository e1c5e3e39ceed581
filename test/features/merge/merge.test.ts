import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { merging, ARGS, PASSED } from './merging.ts';

const api = testApi();
const { merge, idBehind } = merging(api);
const { anOrganisation, aService, aLocation, aPerson, aTeam } = builders(api);
const { aSupportedPerson, anEpisode, aConnection } = careBuilders(api);

const MERGE_ORGANISATIONS = `mutation (${ARGS}, $from: [OrganisationPart!]! = []) {
  merge: mergeOrganisations(${PASSED}, fromMerged: $from) { notes problems { path code message }
    organisation { id name alternativeNames identifiers contacts { phone } services { edges { node { id } } } } } }`;

describe('two organisations that are one', () => {
  it('become one with the services, places, identifiers, contacts and names of both', async () => {
    const kept = await anOrganisation({ name: { en: 'Age Aid' }, contacts: [{ phone: '01632 960001' }] });
    const gone = await anOrganisation({
      name: { en: 'Age Aid Ltd' },
      identifiers: ['GB-CHC-7654321'],
      contacts: [{ phone: '01632 960002' }],
    });
    const service = await aService({}, gone.id);
    const place = await aLocation({}, gone.id);

    const { problems, organisation } = await merge(MERGE_ORGANISATIONS, kept, gone);

    expect(problems).toEqual([]);
    expect(organisation).toMatchObject({
      id: kept.id,
      name: 'Age Aid',
      alternativeNames: ['Age Aid Ltd'],
      identifiers: ['GB-CHC-7654321'],
      contacts: [{ phone: '01632 960001' }, { phone: '01632 960002' }],
      services: { edges: [{ node: { id: service.id } }] },
    });
    expect(await idBehind(gone.id)).toBe(kept.id);
    expect(await idBehind(place.id)).toBe(place.id);
  });

  it('leave the people who were sent there as long inactive as they were', async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const service = await aService({}, gone.id);
    const personId = await aSupportedPerson((await aTeam()).id);
    const connection = await aConnection(await anEpisode(personId, (await aPerson()).id), service.id);
    const sql = `update connection set updated_at = '2024-05-01' where id = '${connection}';
      update supported_person set last_active_on = '2024-05-01' where id = '${personId}'`;
    await withClient(api.connection, (client) => client.query(sql));

    const { problems } = await merge(MERGE_ORGANISATIONS, kept, gone);

    expect(problems).toEqual([]);
    const found = `select c.organisation_id, p.last_active_on::text from connection c
      join supported_person p on p.id = c.person_id where c.id = $1`;
    const { rows } = await withClient(api.connection, (client) => client.query(found, [connection]));
    expect(rows).toEqual([{ organisation_id: kept.id, last_active_on: '2024-05-01' }]);
  });

  it('take the name of the other one where that is wanted', async () => {
    const [kept, gone] = [await anOrganisation({ name: { en: 'Old' } }), await anOrganisation({ name: { en: 'New' } })];

    const { organisation } = await merge(MERGE_ORGANISATIONS, kept, gone, { from: ['NAME'] });

    expect(organisation).toMatchObject({ name: 'New', alternativeNames: ['Old'] });
  });

  it('answer by the old id, to staff and by its own query too, however often the kept one is merged on', async () => {
    const [first, second, third] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
    await merge(MERGE_ORGANISATIONS, second, first);
    const now = { ...second, version: 2 };

    await merge(MERGE_ORGANISATIONS, third, now);

    for (const viewer of [anonymous, administrator])
      expect(await Promise.all([first, second].map(({ id }) => idBehind(id, viewer)))).toEqual([third.id, third.id]);
    const { data } = await api.ask('query ($id: ID!) { organisation(id: $id) { id } }', { id: first.id });
    expect(data?.organisation.id).toBe(third.id);
  });

  it('have one history, in which the changes of the merged one are marked', async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation({ identifiers: ['GB-CHC-5656565'] })];
    await merge(MERGE_ORGANISATIONS, kept, gone);

    const document = 'query ($id: ID!) { history(id: $id) { edges { node { mergedFrom reason } } } }';
    const { data } = await api.ask(document, { id: gone.id }, administrator);
    const entries = data?.history.edges.map(({ node }: { node: object }) => node);

    expect(entries).toContainEqual({ mergedFrom: gone.id, reason: 'Entered twice.' });
    expect(entries).toContainEqual({ mergedFrom: null, reason: 'Entered twice.' });
  });

  it('have the editors of both, but nobody who assesses there', async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: gone.id }] });
    const both = { role: 'LISTING_EDITOR', scope: gone.id } as const;
    const assurer = await aPerson({ roles: [both, { role: 'ASSURER', scope: 'E08000009' }] });
    await withClient(api.connection, async (client) => {
      const place = await aLocation({}, kept.id);
      await client.query(`update location set local_authority = 'E08000009' where id = $1`, [place.id]);
    });

    const { notes } = await merge(MERGE_ORGANISATIONS, kept, gone);

    const held = 'select scope from role_assignment where person_id = $1 and removed_at is null order by scope';
    const scopes = (id: string) => api.directory.reads.all<{ scope: string }>('', held, [id]);
    expect(await scopes(editor.id)).toEqual([{ scope: kept.id }]);
    expect(await scopes(assurer.id)).toEqual([{ scope: 'E08000009' }]);
    expect(notes).toEqual([expect.stringContaining('did not become editor')]);
  });

  it('are merged once when they are merged both ways at the same moment', async () => {
    const [one, other] = [await anOrganisation(), await anOrganisation()];

    const merges = await Promise.all([merge(MERGE_ORGANISATIONS, one, other), merge(MERGE_ORGANISATIONS, other, one)]);

    expect(merges.filter(({ organisation }) => organisation)).toHaveLength(1);
    const kept = merges.find(({ organisation }) => organisation)?.organisation.id;
    expect(await Promise.all([one, other].map(({ id }) => idBehind(id)))).toEqual([kept, kept]);
  });

  it('lose no service that is added to the merged one at the same moment', async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const document = `mutation ($id: ID!) { createService(organisationId: $id, input: { name: { en: "Choir" } }) {
      service { id } problems { message } } }`;

    const [added] = await Promise.all([
      api.ask(document, { id: gone.id }, administrator),
      merge(MERGE_ORGANISATIONS, kept, gone),
    ]);

    const { service, problems } = added.data?.createService ?? {};
    if (problems.length > 0) expect(problems[0].message).toContain(kept.id);
    else {
      const [row] = await api.directory.reads.all('', 'select organisation_id as o from service where id = $1', [
        service.id,
      ]);
      expect(row).toEqual({ o: kept.id });
    }
  });

  it('are refused when one is suspended, was changed since, is archived, or is merged already', async () => {
    const [kept, gone, third] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
    await withClient(api.connection, (client) =>
      client.query('update organisation set suspended_at = now() where id = $1', [third.id]),
    );

    const suspended = await merge(MERGE_ORGANISATIONS, kept, third);
    const changed = await merge(MERGE_ORGANISATIONS, { ...kept, version: 9 }, gone);
    await merge(MERGE_ORGANISATIONS, kept, gone);
    const again = await merge(MERGE_ORGANISATIONS, { ...kept, version: 2 }, { ...gone, version: 2 });

    expect(suspended.problems[0].message).toContain('suspended');
    expect(changed.problems[0]).toMatchObject({ path: 'keepVersion', code: 'CONFLICT' });
    expect(again.problems[0].message).toContain(`merged into ${kept.id}`);
  });

  it('are told apart again by adding one anew: restoring says so', async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    await merge(MERGE_ORGANISATIONS, kept, gone);

    const document = `mutation ($id: ID!) { restoreOrganisation(id: $id, version: 2) { problems { message } } }`;
    const { data } = await api.ask(document, { id: gone.id }, administrator);

    expect(data?.restoreOrganisation.problems[0].message).toContain('add this one anew');
  });

  it('are merged by an assurer of the area of both, and by no other', async () => {
    const area = (code: string) => ({ name: { en: 'Choir' }, catchment: [code] });
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    await aService(area('E08000009'), kept.id);
    await aService(area('E08000003'), gone.id);
    const ofBoth = someone({ role: 'ASSURER', scope: 'E08000009' }, { role: 'ASSURER', scope: 'E08000003' });

    const byOne = await merge(MERGE_ORGANISATIONS, kept, gone, { by: whoIs('ASSURER', 'E08000009') });
    const byBoth = await merge(MERGE_ORGANISATIONS, kept, gone, { by: ofBoth });

    expect(byOne.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(byBoth.problems).toEqual([]);
  });
});
