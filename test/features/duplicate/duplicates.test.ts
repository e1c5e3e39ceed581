import { describe, expect, it } from '@jest/globals';
import { tellsApart } from '../../../src/features/duplicate/telling-words.rules.ts';
import { hostKey, nameKey, phoneKey } from '../../../src/features/listing/marks.rules.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aService, aLocation, aCandidate } = builders(api);

const LIST = `query ($kind: EntryKind!) { duplicateCandidates(kind: $kind, first: 100) { edges { node {
  id confidence reasons organisations { id } services { id } } } } }`;

async function candidates(kind: 'ORGANISATION' | 'SERVICE') {
  const { data } = await api.ask(LIST, { kind }, administrator);
  return data?.duplicateCandidates.edges.map(({ node }: { node: object }) => node) as { id: string }[];
}

describe('a name', () => {
  it.each([
    ['The Café Ltd.', 'cafe'],
    ['Saint John’s & Friends CIO', 'st johns and friends'],
    ['The Limited', 'the limited'],
  ])('%s is compared as %s', (name, key) => expect(nameKey(name)).toBe(key));

  it.each([
    ['7th sale scouts', '17th sale scouts', true],
    ['first sale scouts', '1st sale scouts', false],
    ['tuesday walk', 'thursday walk', true],
    ['church of st john', 'church of st mary', true],
    ['hope kitchen', 'hope kitchens', false],
  ])('%s beside %s: told apart is %s', (one, other, isApart) => expect(tellsApart(one, other)).toBe(isApart));
});

it.each([
  ['+44 (0)161 496 0000', '01614960000'],
  ['0161 496 0000 ext. 12', '01614960000'],
  ['111', ''],
])('a telephone number %s is compared as %s', (phone, key) => expect(phoneKey(phone)).toBe(key));

it.each([
  ['https://www.Example.org/about', 'example.org'],
  ['https://facebook.com/groups/elm/', 'facebook.com/elm'],
  ['https://www.trafford.gov.uk/elm', ''],
])('a website %s is compared as %s', (url, key) => expect(hostKey(url)).toBe(key));

describe('two listings that may be one', () => {
  it('are found by telephone number and name, with the reasons', async () => {
    const one = await anOrganisation({ name: { en: 'Oak Lunch Club Ltd' }, contacts: [{ phone: '01632 960201' }] });
    const other = await anOrganisation({ name: { en: 'The Oak Lunch Club' }, contacts: [{ phone: '+441632960201' }] });

    const id = await aCandidate(one.id, other.id);

    expect((await candidates('ORGANISATION')).find((each) => each.id === id)).toMatchObject({
      confidence: 'LIKELY',
      reasons: ['They have the same telephone number.', 'They have the same name, but for its form.'],
      services: [],
    });
  });

  it('come up again after a dismissal only when something else matches, and are gone when nothing does', async () => {
    const home = await anOrganisation();
    const one = await aService({ name: { en: 'Larch choir' } }, home.id);
    const other = await aService({ name: { en: 'Larch Choir' } }, home.id);
    const id = await aCandidate(one.id, other.id);
    const isShown = async () => (await candidates('SERVICE')).some((each) => each.id === id);
    const update = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
      updateService(id: $id, version: $version, input: $input) { problems { message } } }`;
    const change = async (which: { id: string }, version: number, input: object) => {
      await api.ask(update, { id: which.id, version, input }, administrator);
      await aCandidate(one.id, other.id);
    };
    expect(await isShown()).toBe(true);

    const dismiss = 'mutation ($id: ID!) { dismissDuplicate(id: $id, reason: "Two choirs.") { problems { message } } }';
    await api.ask(dismiss, { id }, administrator);
    expect(await isShown()).toBe(false);
    await change(one, 1, { summary: { en: 'We sing.' } });
    expect(await isShown()).toBe(false);
    await change(one, 2, { contacts: [{ phone: '01632 960202' }] });
    await change(other, 1, { contacts: [{ phone: '01632 960202' }] });
    expect(await isShown()).toBe(true);
    await change(one, 3, { name: { en: 'Rowing' } });
    expect(await isShown()).toBe(false);
  });

  it('never tell that they share a confidential place', async () => {
    const home = await anOrganisation();
    const place = await aLocation({ isConfidential: true }, home.id);
    await aService({ name: { en: 'Refuge' }, locationIds: [place.id] }, home.id);
    await aCandidate(
      (await aService({ name: { en: 'Yew' } }, home.id)).id,
      (await aService({ name: { en: 'Yew' } }, home.id)).id,
    );

    const [row] = await api.directory.reads.all('', `select postcodes from duplicate.mark where name = 'refuge'`);
    expect(row).toEqual({ postcodes: [] });
  });
});
