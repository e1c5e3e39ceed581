import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aService } = builders(api);

const ADD = `mutation ($id: ID!, $version: Int!) { addToDoNotList(id: $id, version: $version, reason: "They asked for it.") {
  entry { id } problems { message } } }`;
const CREATE = `mutation ($input: OrganisationInput!) { createOrganisation(input: $input) {
  organisation { id } problems { code message } } }`;

async function takenOut(input: object): Promise<{ listing: Built; entry: string }> {
  const listing = await anOrganisation(input);
  const { data } = await api.ask(ADD, { ...listing }, administrator);
  return { listing, entry: data?.addToDoNotList.entry.id as string };
}

async function problemsWithAdding(input: object): Promise<{ code: string; message: string }[]> {
  const { data } = await api.ask(CREATE, { input: { kind: 'CHARITY', ...input } }, administrator);
  return data?.createOrganisation.problems as { code: string; message: string }[];
}

async function takeOff(id: string): Promise<void> {
  const remove = 'mutation ($id: ID!) { removeFromDoNotList(id: $id, reason: "Asked back.") { problems { message } } }';
  await api.ask(remove, { id }, administrator);
}

describe('what is on the do-not-list', () => {
  it('is out of the directory, and stands in the list of staff', async () => {
    const { listing, entry } = await takenOut({ name: { en: 'Quiet Garden' } });

    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: listing.id });
    const list = await api.ask('{ doNotList { edges { node { id name reason } } } }', {}, administrator);

    expect(data?.node).toBeNull();
    expect(list.data?.doNotList.edges[0].node).toEqual({
      id: entry,
      name: 'Quiet Garden',
      reason: 'They asked for it.',
    });
  });

  const elm = {
    name: { en: 'The Elm Friends Ltd' },
    contacts: [{ phone: '01632 960101' }],
    links: [{ url: 'https://www.elm.example.org' }],
  };
  it.each([
    ['charity number', { identifiers: ['GB-CHC-1212121'] }, { name: { en: 'Other' }, identifiers: ['GB-CHC-1212121'] }],
    [
      'telephone number and a similar name',
      elm,
      { name: { en: 'Elm Friend' }, contacts: [{ phone: '+44 1632 960101' }] },
    ],
    [
      'website and a similar name',
      elm,
      { name: { en: 'Elm Friends Club' }, links: [{ url: 'http://elm.example.org/x' }] },
    ],
  ])('is recognised by its %s', async (_what, out, input) => {
    const { entry } = await takenOut(out);

    const [problem] = await problemsWithAdding(input);

    expect(problem?.code).toBe('DO_NOT_LIST');
    expect(problem?.message).toMatch(/since \d+ \w+ \d{4}, because: “They asked for it\.”.*removeFromDoNotList/);
    await takeOff(entry);
  });

  it('does not stop others who share a telephone number', async () => {
    await takenOut({ name: { en: 'Beech Walkers' }, contacts: [{ phone: '01632 960102' }] });

    expect(
      await problemsWithAdding({ name: { en: 'Knitting Circle' }, contacts: [{ phone: '01632 960102' }] }),
    ).toEqual([]);
  });

  it('cannot be restored by its editors, who are told whom to ask', async () => {
    const home = await anOrganisation();
    const { id, version } = await aService({}, home.id);
    const editor = whoIs('LISTING_EDITOR', home.id);
    const archive = `mutation ($id: ID!, $version: Int!) {
      archiveService(id: $id, version: $version, reason: "We asked.", doNotList: true) { problems { message } } }`;
    const restore = `mutation ($id: ID!) { restoreService(id: $id, version: 2) { problems { code message } } }`;

    await api.ask(archive, { id, version }, editor);
    const { data } = await api.ask(restore, { id }, editor);

    expect(data?.restoreService.problems).toEqual([
      { code: 'DO_NOT_LIST', message: expect.stringContaining('Ask an administrator') },
    ]);
  });

  it('may come back once it has been taken off', async () => {
    const input = { name: { en: 'Ash Club' }, identifiers: ['GB-CHC-3434343'] };
    const { entry } = await takenOut(input);
    const remove =
      'mutation ($id: ID!) { removeFromDoNotList(id: $id, reason: "Asked back.") { problems { message } } }';

    await api.ask(remove, { id: entry }, administrator);

    expect(await problemsWithAdding(input)).toEqual([]);
  });
});
