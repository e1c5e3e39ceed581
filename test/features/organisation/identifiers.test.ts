import { describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';

const api = testApi();
const { anOrganisation } = builders(api);

const CREATE = `mutation ($input: OrganisationInput!) {
  change: createOrganisation(input: $input) { organisation { id version } problems { path code message } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OrganisationInput!) {
  change: updateOrganisation(id: $id, version: $version, input: $input) {
    organisation { id version } problems { path code message } } }`;
const ARCHIVE = `mutation ($id: ID!, $version: Int!) {
  change: archiveOrganisation(id: $id, version: $version, reason: "Entered twice") {
    organisation { id version } problems { path code message } } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!) {
  change: restoreOrganisation(id: $id, version: $version) { organisation { id version } problems { path code message } } }`;

interface Change {
  organisation: Built | null;
  problems: { path: string; code: string; message: string }[];
}

async function change(document: string, variables: object): Promise<Change> {
  const { data, errors } = await api.ask(document, { ...variables }, administrator);
  expect(errors).toEqual([]);
  return data?.change as Change;
}

const taken = (by: string, identifier: string) => [
  {
    path: 'identifiers.0',
    code: 'TAKEN',
    message: `Organisation ${by} already has ${identifier}. Change that one instead.`,
  },
];

/** The one that has it among several that were changed at the same moment, and what the others were told. */
function winnerOf(changes: Change[]) {
  const winners = changes.flatMap(({ organisation, problems }) => (problems.length === 0 && organisation) || []);
  const refusals = changes.map(({ problems }) => problems).filter((problems) => problems.length > 0);
  return { winners, refusals };
}

describe('a charity number', () => {
  it('is given to one of twenty that ask for it at the same moment, and the others are told whose it is', async () => {
    const input = { name: { en: 'Hope Kitchen' }, kind: 'CHARITY', identifiers: ['GB-CHC-1010101'] };

    const { winners, refusals } = winnerOf(
      await Promise.all(Array.from({ length: 20 }, () => change(CREATE, { input }))),
    );

    expect(winners).toHaveLength(1);
    expect(refusals).toEqual(Array.from({ length: 19 }, () => taken(winners[0]?.id ?? '', 'GB-CHC-1010101')));
  });

  it('is given to one of several that are changed or restored at the same moment', async () => {
    const identifiers = ['GB-CHC-2020202'];
    const first = await anOrganisation({ identifiers });
    const archived = [await change(ARCHIVE, first)];
    const others = await Promise.all(Array.from({ length: 6 }, () => anOrganisation()));

    const { winners, refusals } = winnerOf(
      await Promise.all([
        ...archived.map(({ organisation }) => change(RESTORE, organisation ?? {})),
        ...others.map((other) => change(UPDATE, { ...other, input: { identifiers } })),
      ]),
    );

    expect(winners).toHaveLength(1);
    expect(refusals).toEqual(Array.from({ length: 6 }, () => taken(winners[0]?.id ?? '', 'GB-CHC-2020202')));
  });

  it('is free when who had it is archived or gives it up, and not to be had again while another has it', async () => {
    const identifiers = ['GB-CHC-3030303', 'GB-COH-03030303'];
    const first = await anOrganisation({ identifiers });
    const { organisation: archived } = await change(ARCHIVE, first);
    const second = await anOrganisation({ identifiers });

    const tooEarly = await change(RESTORE, archived ?? {});
    await change(UPDATE, { ...second, input: { identifiers: [] } });
    const restored = await change(RESTORE, archived ?? {});

    expect(tooEarly.problems[0]).toEqual(taken(second.id, 'GB-CHC-3030303')[0]);
    expect(tooEarly.problems).toHaveLength(2);
    expect(restored.problems).toEqual([]);
  });

  it('may be kept by who has it, and stand twice in its list', async () => {
    const identifiers = ['GB-CHC-4040404', 'GB-CHC-4040404'];
    const { id } = await anOrganisation({ identifiers });

    const changed = await change(UPDATE, { id, version: 1, input: { identifiers, name: { en: 'New name' } } });

    expect(changed.problems).toEqual([]);
  });

  it('cannot be given twice by SQL either', async () => {
    await anOrganisation({ identifiers: ['GB-CHC-5050505'] });
    const other = await anOrganisation();
    const sql = `update organisation set identifiers = '{GB-CHC-5050505}' where id = ?`;

    const byHand = api.directory.orm.em.getConnection().execute(sql, [other.id]);

    await expect(byHand).rejects.toMatchObject({ constraint: 'organisation_identifier_pkey' });
  });
});
