import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/uuid.ts';
import { systemViewer, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { historyThrough } from './history-through.ts';

const api = testApi();
const { entries, update } = historyThrough(api);
const { anOrganisation, aService, aLocation } = builders(api);
const administrator = whoIs('ADMINISTRATOR');

const HISTORY = `query ($id: ID!, $first: Int, $after: String) { history(id: $id, first: $first, after: $after) {
  pageInfo { endCursor hasNextPage } edges { node { id kind who reason fields { field old new } } } } }`;

/** Somebody with a name who holds a role. */
async function named(name: string, role: 'ADMINISTRATOR' | 'LISTING_EDITOR', scope: string | null): Promise<Viewer> {
  const viewer = whoIs(role, scope);
  await withClient(api.connection, (client) =>
    client.query('insert into person (id, name, email, created_at, updated_at) values ($1, $2, $3, now(), now())', [
      viewer.id,
      name,
      `${viewer.id}@example.org`,
    ]),
  );
  return viewer;
}

describe('the history of a service', () => {
  it('says field by field what changed, by the names of the API, and why', async () => {
    const { id, version } = await aService({ name: { en: 'Lunch' } });
    const input = { name: { en: 'Supper' }, eligibility: { minimumAge: 50 }, isPublished: false };

    await update({ id, version }, input, administrator, 'They eat later now');

    const [change, added] = await entries(id);
    expect(change).toMatchObject({
      kind: 'UPDATE',
      reason: 'They eat later now',
      fields: [
        { field: 'eligibility.minimumAge', old: null, new: 50 },
        { field: 'isPublished', old: true, new: false },
        { field: 'name', old: { en: 'Lunch' }, new: { en: 'Supper' } },
      ],
    });
    expect(added).toMatchObject({ kind: 'INSERT' });
    expect(added.fields).toContainEqual({ field: 'name', old: null, new: { en: 'Lunch' } });
  });

  it('names editors to each other and to administrators; administrators only to themselves', async () => {
    const { id: organisation } = await anOrganisation();
    const editor = await named('Edith Example', 'LISTING_EDITOR', organisation);
    const chief = await named('Ada Ministrator', 'ADMINISTRATOR', null);
    const colleague = whoIs('LISTING_EDITOR', organisation);
    const { id, version } = await aService({}, organisation);
    const next = await update({ id, version }, { name: { en: 'By the editor' } }, editor);
    await update({ id, version: next }, { name: { en: 'By the administrator' } }, chief);

    const who = async (viewer: Viewer) => (await entries(id, viewer)).map((entry: { who: string }) => entry.who);
    expect(await who(administrator)).toEqual(['Ada Ministrator', 'Edith Example', 'an administrator']);
    expect(await who(colleague)).toEqual(['an administrator', 'Edith Example', 'an administrator']);
    const reads = await api.directory.reads.all(
      '',
      `select concerns from audit.event where action = 'READ' and actor = $1`,
      [colleague.id],
    );
    expect(reads).toEqual([{ concerns: [editor.id] }]);
  });

  it('names programs and the database by what they are', async () => {
    const { id, version } = await aService();
    await update({ id, version }, { name: { en: 'Imported' } }, systemViewer('import'));
    await withClient(api.connection, (client) =>
      client.query(`update service set standing = 'MET' where id = $1`, [id]),
    );

    const who = (await entries(id)).map((entry: { who: string }) => entry.who);
    expect(who).toEqual([`the database role ${String(api.connection.user)}`, 'import', 'an administrator']);
  });

  it('is read page by page', async () => {
    const service = await aService();
    let { version } = service;
    for (const name of ['A', 'B', 'C'])
      version = await update({ id: service.id, version }, { name: { en: name } }, administrator);

    const { data: first } = await api.ask(HISTORY, { id: service.id, first: 3 }, administrator);
    const after = first?.history.pageInfo.endCursor;
    const { data: second } = await api.ask(HISTORY, { id: service.id, first: 3, after }, administrator);

    expect(first?.history.pageInfo.hasNextPage).toBe(true);
    expect(second?.history.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual(['INSERT']);
  });

  it('is closed to others, and does not say whether a draft exists', async () => {
    const published = await aService();
    const draft = await aService({ isPublished: false });
    const stranger = whoIs('LISTING_EDITOR', newId());

    await expect(entries(published.id, stranger)).rejects.toThrow('FORBIDDEN');
    await expect(entries(published.id, someone())).rejects.toThrow('FORBIDDEN');
    await expect(entries(draft.id, stranger)).rejects.toThrow('NOT_FOUND');
    await expect(entries(newId(), stranger)).rejects.toThrow('NOT_FOUND');
  });
});

describe('the history of a place', () => {
  it('never tells where a confidential one is, also not of the time before', async () => {
    const { id, version } = await aLocation({
      name: { en: 'Rowan House' },
      town: 'Sale',
      addressLines: ['4 Elm Road'],
    });
    await api.ask(
      `mutation ($id: ID!, $version: Int!) { updateLocation(id: $id, version: $version, input: { isConfidential: true }) { problems { message } } }`,
      { id, version },
      administrator,
    );

    const told = JSON.stringify(await entries(id));
    expect(told).toContain('isConfidential');
    expect(told).not.toMatch(/Rowan|Sale|Elm/);
  });
});
