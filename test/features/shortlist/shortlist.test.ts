import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { listingUp } from './listing-up.ts';

const api = testApi();
const { aTeam, aService } = builders(api);
const { aSupportedPerson } = careBuilders(api);
const { create, add, reorder, remove } = listingUp(api);

let team: string;
let ada: Viewer;

beforeAll(async () => {
  team = (await aTeam()).id;
  ada = whoIs('LINK_WORKER', team);
});

const serviceCalled = async (en: string) => (await aService({ name: { en } })).id;

describe('a link worker', () => {
  it('begins a shortlist, adds to it, puts it into order and takes things off', async () => {
    const [choir, lunch, walk] = [
      await serviceCalled('Choir'),
      await serviceCalled('Lunch'),
      await serviceCalled('Walk'),
    ];
    const person = await aSupportedPerson(team);

    const begun = await create(ada, person, [{ serviceId: choir, note: ' Ask for the quiet table. ' }]);
    const added = await add(ada, begun.shortlist, { serviceId: lunch });
    const more = await add(ada, added.shortlist, { serviceId: walk, note: '  ' });
    const ordered = await reorder(ada, more.shortlist, [walk, choir, lunch]);
    const done = await remove(ada, ordered.shortlist, choir);

    expect(begun).toMatchObject({ problems: [], shortlist: { personId: person, version: 1 } });
    expect(begun.shortlist.items).toEqual([
      { serviceId: choir, note: 'Ask for the quiet table.', service: { name: 'Choir' } },
    ]);
    expect(done.problems).toEqual([]);
    expect(done.shortlist.items.map(({ service }: { service: { name: string } }) => service.name)).toEqual([
      'Walk',
      'Lunch',
    ]);
  });

  it('finds the shortlists of a person again, the newest first', async () => {
    const person = await aSupportedPerson(team);
    const first = await create(ada, person);
    const second = await create(ada, person);

    const { data } = await api.ask('query ($id: ID!) { shortlists(personId: $id) { id } }', { id: person }, ada);

    expect(data?.shortlists).toEqual([{ id: second.shortlist.id }, { id: first.shortlist.id }]);
    const some =
      'query ($id: ID!, $after: ID, $first: Int!) { shortlists(personId: $id, first: $first, after: $after) { id } }';
    const ask = (more: object) => api.ask(some, { id: person, ...more }, ada);
    expect((await ask({ first: 1 })).data?.shortlists).toEqual([{ id: second.shortlist.id }]);
    const rest = await ask({ first: 1, after: second.shortlist.id });
    expect(rest.data?.shortlists).toEqual([{ id: first.shortlist.id }]);
    for (const wrong of [{ first: 0 }, { first: 101 }, { first: 1, after: 'the last' }])
      expect((await ask(wrong)).errors).toHaveLength(1);
  });

  it('is told when a colleague was faster', async () => {
    const { shortlist } = await create(ada, await aSupportedPerson(team));
    await add(ada, shortlist, { serviceId: await serviceCalled('Choir') });

    const late = await add(ada, shortlist, { serviceId: await serviceCalled('Lunch') });

    expect(late).toMatchObject({ problems: [{ path: 'version', code: 'CONFLICT' }], shortlist: null });
  });

  it.each([
    ['a number to ring the person', 'She is on 07700 900123.'],
    ['an address to write to', 'Write to jo@example.org'],
    ['a date of birth', 'Born 03/04/1951'],
    ['a postcode', 'Lives at M33 7XY'],
  ])('is refused a note with %s', async (_what, note) => {
    const { problems, shortlist } = await create(ada, await aSupportedPerson(team), [
      { serviceId: await serviceCalled('Choir'), note },
    ]);

    expect(shortlist).toBeNull();
    expect(problems).toMatchObject([{ path: 'items.0.note' }]);
    expect(JSON.stringify(problems)).not.toContain(note.slice(-6));
  });

  it('is refused what makes no sense', async () => {
    const [choir, lunch] = [await serviceCalled('Choir'), await serviceCalled('Lunch')];
    const person = await aSupportedPerson(team);
    const { shortlist } = await create(ada, person, [{ serviceId: choir }]);

    expect((await add(ada, shortlist, { serviceId: choir })).problems).toMatchObject([
      { path: 'items.1.serviceId', code: 'TAKEN' },
    ]);
    expect((await reorder(ada, shortlist, [lunch])).problems).toMatchObject([{ path: 'serviceIds', code: 'INVALID' }]);
    expect((await remove(ada, shortlist, lunch)).problems).toMatchObject([{ path: 'serviceId', code: 'NOT_FOUND' }]);
    expect((await create(ada, person, [{ serviceId: person }])).problems).toMatchObject([
      { path: 'items.0.serviceId', code: 'NOT_CONNECTABLE' },
    ]);
  });

  it('cannot list what is closed for the moment', async () => {
    const { id } = await aService({ status: 'TEMPORARILY_CLOSED' });

    expect((await create(ada, await aSupportedPerson(team), [{ serviceId: id }])).problems).toMatchObject([
      { path: 'items.0.serviceId', code: 'NOT_CONNECTABLE' },
    ]);
  });
});

describe('nobody else', () => {
  it('sees a shortlist: another team, a supervisor, an administrator', async () => {
    const person = await aSupportedPerson(team);
    const { shortlist } = await create(ada, person);
    const others = [whoIs('LINK_WORKER', (await aTeam()).id), whoIs('SUPERVISOR', team), administrator];

    for (const other of others) {
      const { data, errors } = await api.ask('query ($id: ID!) { shortlist(id: $id) { id } }', shortlist, other);
      expect(data).toBeNull();
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors[0]?.extensions.code);
    }
  });
});

describe('the audit log', () => {
  it('holds who read and changed a list, by ids and names of fields, and no word of it', async () => {
    const person = await aSupportedPerson(team);
    const { shortlist } = await create(ada, person, [{ serviceId: await serviceCalled('Choir'), note: 'Ring twice.' }]);
    await api.ask('query ($id: ID!) { shortlist(id: $id) { plainText } }', { id: shortlist.id }, ada);

    const { data } = await api.ask(
      '{ auditEvents(first: 20) { edges { node { action operation subject actor concerns } } } }',
      {},
      administrator,
    );
    expect(JSON.stringify(data)).toContain(shortlist.id);
    expect(JSON.stringify(data)).not.toContain('Ring twice');
  });
});
