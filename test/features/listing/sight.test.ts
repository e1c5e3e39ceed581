import { describe, expect, it } from '@jest/globals';
import { Organisation } from '../../../src/features/organisation/organisation.entity.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aService } = builders(api);

async function sees(viewer: Viewer, { id }: { id: string }): Promise<boolean> {
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, viewer);
  return data?.node !== null;
}

describe('a listing that is not published', () => {
  it('is seen by the editors of its organisation and by administrators alone', async () => {
    const home = await anOrganisation();
    const draft = await aService({ isPublished: false }, home.id);

    expect(await sees(whoIs('LISTING_EDITOR', home.id), draft)).toBe(true);
    expect(await sees(administrator, draft)).toBe(true);
    expect(await sees(whoIs('LISTING_EDITOR', (await anOrganisation()).id), draft)).toBe(false);
    expect(await sees(whoIs('LINK_WORKER', 'a team'), draft)).toBe(false);
    expect(await sees(anonymous, draft)).toBe(false);
  });

  it('stands in the lists of its editors', async () => {
    const home = await anOrganisation({ isPublished: false });
    const draft = await aService({ isPublished: false }, home.id);
    const list = `query ($id: ID!) { organisation(id: $id) { services(first: 5) { edges { node { id } } } } }`;

    const { data } = await api.ask(list, { id: home.id }, whoIs('LISTING_EDITOR', home.id));

    expect(data?.organisation.services.edges).toEqual([{ node: { id: draft.id } }]);
  });

  it('is not found by a stranger who tries to change it: the answer is that of an id that never was', async () => {
    const { id, version } = await anOrganisation({ isPublished: false });
    const change = `mutation ($id: ID!, $version: Int!) {
      updateOrganisation(id: $id, version: $version, input: { name: { en: "Mine" } }) { problems { message } } }`;
    const stranger = whoIs('LISTING_EDITOR', (await anOrganisation()).id);

    const hidden = await api.ask(change, { id, version }, stranger);
    const missing = await api.ask(change, { id: '0195d3f0-0000-7000-8000-000000000000', version }, stranger);

    expect(hidden.errors.map(({ message, extensions }) => [message, extensions.code])).toEqual(
      missing.errors.map(({ message, extensions }) => [message, extensions.code]),
    );
    expect(hidden.errors).toHaveLength(1);
  });
});

describe('a unit of work', () => {
  it('throws where nobody said for whom it works', async () => {
    const em = api.directory.orm.em.fork();

    await expect(em.find(Organisation, {})).rejects.toThrow("No arguments provided for filter 'visible'");
  });
});
