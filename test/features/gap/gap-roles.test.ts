import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { unitFor } from '../../../src/database/orm.ts';
import { createSchema } from '../../../src/graphql/schema.ts';
import type { Role } from '../../../src/shared/role.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { withClient } from '../../support/with-client.ts';
import { flagging } from './flagging.ts';

const api = testApi();
const { anArea, aPerson, anOrganisation, aService, aTeam } = builders(api);
const { aSupportedPerson, anEpisode } = careBuilders(api);
const { flag, decide } = flagging(api);

const [HILL, DALE, UPHILL] = ['E54000901', 'E54000902', 'E38000901'];
/** It lies in both boards, and in a part of the first. */
const NORTHMOOR = 'E06000901';
const ELSEWHERE = 'E06000902';

const sql = (text: string, values: unknown[] = []) =>
  withClient(api.connection, async (client) => (await client.query<Record<string, unknown>>(text, values)).rows);

async function member(role: Role, scope: string): Promise<Viewer> {
  return (await aPerson({ name: `Somebody ${role}`, roles: [{ role, scope }] })).viewer;
}

async function seen(viewer: Viewer, id: string) {
  const document = `query ($id: ID!) { gap(id: $id) { status closedBy { id name } steps { kind words } } }`;
  return (await api.ask(document, { id }, viewer)).data?.gap;
}

let team: string;
let anna: Viewer;

beforeAll(async () => {
  await anArea(NORTHMOOR);
  await anArea(ELSEWHERE);
  await sql(`insert into place.area (code, name, kind, parents) values ('${HILL}', 'Hill ICB', 'ICB', '{}'),
    ('${DALE}', 'Dale ICB', 'ICB', '{}'), ('${UPHILL}', 'Hill ICB - 01A', 'SUB_ICB', '{${HILL}}')`);
  await sql(`insert into provision.part (local_authority, icb, decile, residents) values
    ('${NORTHMOOR}', '${HILL}', 1, 1000), ('${NORTHMOOR}', '${DALE}', 1, 500)`);
  await sql(`insert into provision.neighbourhood (id, local_authority, icb, nation, decile, residents, weight)
    values (1, '${NORTHMOOR}', '${HILL}', 'E92000001', 1, 1000, 1000)`);
  await sql(`insert into provision.reach (code, neighbourhood, share) values ('${UPHILL}', 1, 1)`);
  team = (await aTeam()).id;
  anna = await member('LINK_WORKER', team);
});

describe('a commissioner', () => {
  it.each([
    ['of a council', NORTHMOOR, 'smoking', true],
    ['of each board in which a part of it lies', HILL, 'stress', true],
    ['of the other one, too', DALE, 'low-mood-and-anxiety', true],
    ['of the part of a board in which people of it live', UPHILL, 'physical-activity', true],
    ['of another council', ELSEWHERE, 'long-term-condition', false],
  ])('%s sees what was flagged there once, and decides about it, or neither', async (what, scope, need, isTheirs) => {
    const commissioner = await member('COMMISSIONER', scope);
    const { gap } = await flag(anna, { need, areaCode: NORTHMOOR, reason: 'FULL' });
    const listed = await api.ask('{ gaps(first: 50) { edges { node { id } } } }', {}, commissioner);
    const ids = listed.data?.gaps.edges.map(({ node }: { node: { id: string } }) => node.id);
    const declined = await decide(commissioner, 'declineGap', gap, `, reason: "Decided by the one ${what}."`);

    expect(ids.includes(gap.id)).toBe(isTheirs);
    expect((await seen(commissioner, gap.id)) !== null).toBe(isTheirs);
    expect(declined.gap?.status ?? null).toBe(isTheirs ? 'DECLINED' : null);
  });
});

describe('the loop', () => {
  it('is closed for a link worker and for a group: they see by which service, and why not, and are written to', async () => {
    const { id: organisation } = await anOrganisation();
    const editor = await member('LISTING_EDITOR', organisation);
    const clare = await member('COMMISSIONER', NORTHMOOR);
    const { id: service } = await aService({ name: { en: 'Moor Food Pantry' }, isPublished: true }, organisation);
    const asked = { need: 'food', areaCode: NORTHMOOR, reason: 'NONE_EXISTS' };
    await flag(anna, asked);
    await flag(editor, asked);
    const { gap } = await flag(await member('LINK_WORKER', team), asked);

    const accepted = await decide(clare, 'acceptGap', gap);
    const started = await decide(clare, 'startDevelopment', accepted.gap);
    await decide(clare, 'closeGap', started.gap, `, serviceId: "${service}"`);

    for (const viewer of [anna, editor])
      expect(await seen(viewer, gap.id)).toMatchObject({
        status: 'CLOSED',
        closedBy: { id: service, name: 'Moor Food Pantry' },
      });
    const letters = await unitFor(api.directory.orm, 'test').execute<{ text: string; recipient: string }[]>(
      `select text, recipient from letter where subject like '%is closed'`,
    );
    expect(letters).toHaveLength(3);
    for (const { text } of letters) expect(text).toContain('Moor Food Pantry');
  });

  it('is closed with the reason where nothing is set up', async () => {
    const clare = await member('COMMISSIONER', NORTHMOOR);
    const { gap } = await flag(anna, { need: 'parenting', areaCode: NORTHMOOR, reason: 'TIMING' });
    await decide(clare, 'declineGap', gap, ', reason: "Two groups meet on Mondays."');

    const { status, steps } = await seen(anna, gap.id);
    expect(status).toBe('DECLINED');
    expect(steps.at(-1)).toMatchObject({ kind: 'DECLINED', words: 'Two groups meet on Mondays.' });
  });

  it('shows nobody else what only one or two have seen', async () => {
    const { gap } = await flag(anna, { need: 'bereavement', areaCode: NORTHMOOR, reason: 'COST' });

    expect(await seen(await member('LINK_WORKER', team), gap.id)).toBeNull();
    expect(await seen(await member('SUPERVISOR', team), gap.id)).toBeNull();
    expect(await seen(anna, gap.id)).toMatchObject({ status: 'OBSERVED' });
  });
});

describe('evidence', () => {
  /** What everybody may see anyhow ends the search: a gap names the service that closed it. */
  const OPEN = new Set(['Service', 'Organisation', 'TaxonomyTerm', 'AreaReference', 'PageInfo', 'Problem']);
  const OF_PEOPLE =
    /^(SupportedPerson|Episode|ConnectionRecord|ConnectionEvent|Person|GapFollower|Measure|Measurement|Shortlist|CaseStudy|ActivityEntry)/;

  /** All types that somebody gets to from one. */
  function reachedFrom(schema: GraphQLSchema, name: string): Set<string> {
    const reached = new Set([name]);
    for (const each of reached) {
      const type = schema.getType(each);
      if (!isObjectType(type) || OPEN.has(each)) continue;
      for (const field of Object.values(type.getFields())) reached.add(getNamedType(field.type).name);
    }
    return reached;
  }

  it.each([
    'Gap',
    'ProvisionGap',
    'AreaProfile',
    'ProvisionAreaConnection',
    'ProvisionDenials',
    'ProvisionTrend',
    'Improvements',
    'MoneyConnection',
  ])('of %s leads to no person by any field', async (type) => {
    const reached = reachedFrom(await createSchema(), type);

    expect(reached.size).toBeGreaterThan(3);
    expect([...reached].filter((each) => OF_PEOPLE.test(each))).toEqual([]);
  });

  it('tells a commissioner no id and no word of the story, whatever is asked', async () => {
    const person = await aSupportedPerson(team, { localAuthority: NORTHMOOR });
    const episode = await anEpisode(person, String(anna.id), { needs: ['caring-role'] });
    const clare = await member('COMMISSIONER', NORTHMOOR);
    const { gap } = await flag(anna, { episodeId: episode, reason: 'FULL', note: 'Nothing near the bus.' });
    const everything = `query ($id: ID!) { gap(id: $id) { id version status need { code } area { code } population { code }
      evidence { until events reasons { reason count } } steps { kind on words } closedBy { id } } }`;

    const { data, errors } = await api.ask(everything, { id: gap.id }, clare);

    expect(errors).toEqual([]);
    const text = JSON.stringify(data);
    for (const secret of [episode, person, String(anna.id), 'bus', team]) expect(text).not.toContain(secret);
    for (const document of ['{ episode(id: "ID") { id } }', '{ supportedPerson(id: "ID") { id } }'])
      expect((await api.ask(document.replace('ID', episode), {}, clare)).errors.length).toBeGreaterThan(0);
  });

  it('goes with the person, and the gap stays', async () => {
    const person = await aSupportedPerson(team, { localAuthority: NORTHMOOR });
    const episode = await anEpisode(person, String(anna.id), { needs: ['debt'] });
    const { gap } = await flag(anna, { episodeId: episode, reason: 'FULL' });
    const linked = () => sql('select from gap_evidence where episode_id = $1', [episode]);

    expect(await linked()).toHaveLength(1);
    await sql('delete from supported_person where id = $1', [person]);

    expect(await linked()).toHaveLength(0);
    expect(await seen(anna, gap.id)).toMatchObject({ status: 'OBSERVED' });
  });
});
