import { describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';

const api = testApi();

const CREATE = `mutation ($input: OrganisationInput!) {
  createOrganisation(input: $input) { organisation { id version name kind identifiers } problems { path code message } }
}`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OrganisationInput!) {
  updateOrganisation(id: $id, version: $version, input: $input) {
    organisation { id version name description alternativeNames } problems { path code message }
  }
}`;

async function anOrganisation(input: object = {}) {
  const full = { name: { en: 'Riverside Friends' }, kind: 'UNINCORPORATED_GROUP', ...input };
  const { data } = await api.ask(CREATE, { input: full }, administrator);
  return data?.createOrganisation.organisation as { id: string; version: number };
}

describe('an administrator', () => {
  it('adds an organisation that everybody then sees', async () => {
    const { id } = await anOrganisation({ name: { en: 'Hope Kitchen', cy: 'Cegin Gobaith' } });

    const { data } = await api.ask(
      `query ($id: ID!) { organisation(id: $id) { name welsh: name(language: "cy") writtenOn: createdAt } node(id: $id) { __typename id } }`,
      { id },
    );

    expect(data?.organisation).toMatchObject({ name: 'Hope Kitchen', welsh: 'Cegin Gobaith' });
    expect(data?.node).toEqual({ __typename: 'Organisation', id });
  });

  it('hears everything that is wrong at once', async () => {
    const { data } = await api.ask(
      CREATE,
      { input: { identifiers: ['GB-CHC-12'], links: [{ url: 'javascript:alert(1)' }], contacts: [{ name: 'Jo' }] } },
      administrator,
    );

    expect(data?.createOrganisation.organisation).toBeNull();
    expect(data?.createOrganisation.problems.map((problem: { path: string }) => problem.path)).toEqual([
      'name',
      'kind',
      'identifiers.0',
      'contacts.0',
      'links.0.url',
    ]);
  });

  it('is told when the charity number is taken', async () => {
    const first = await anOrganisation({ identifiers: ['GB-CHC-1010101'] });

    const { data } = await api.ask(
      CREATE,
      { input: { name: { en: 'Again' }, kind: 'CHARITY', identifiers: ['GB-CHC-1010101'] } },
      administrator,
    );

    expect(data?.createOrganisation.problems).toEqual([
      {
        path: 'identifiers.0',
        code: 'TAKEN',
        message: `Organisation ${first.id} already has GB-CHC-1010101. Change that one instead.`,
      },
    ]);
  });

  it('changes only what the input holds', async () => {
    const { id, version } = await anOrganisation({ alternativeNames: ['RF'] });

    const { data } = await api.ask(UPDATE, { id, version, input: { description: { en: 'We meet.' } } }, administrator);

    expect(data?.updateOrganisation).toEqual({
      organisation: {
        id,
        version: version + 1,
        name: 'Riverside Friends',
        description: 'We meet.',
        alternativeNames: ['RF'],
      },
      problems: [],
    });
  });

  it('is shown how it is now when somebody saved first', async () => {
    const { id, version } = await anOrganisation();
    await api.ask(UPDATE, { id, version, input: { name: { en: 'Saved first' } } }, administrator);

    const { data } = await api.ask(UPDATE, { id, version, input: { name: { en: 'Saved second' } } }, administrator);

    expect(data?.updateOrganisation.organisation).toMatchObject({ name: 'Saved first', version: version + 1 });
    expect(data?.updateOrganisation.problems[0].code).toBe('CONFLICT');
  });

  it('saves one of two changes that arrive together, and tells the other', async () => {
    const { id, version } = await anOrganisation();

    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((name) =>
        api.ask(UPDATE, { id, version, input: { name: { en: name } } }, administrator),
      ),
    );

    const codes = answers.map(({ data }) => data?.updateOrganisation.problems[0]?.code ?? 'SAVED').sort();
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'SAVED']);
  });

  it('leaves who did what in the change record', async () => {
    const { id, version } = await anOrganisation();
    await api.ask(UPDATE, { id, version, input: { name: { en: 'New name' } } }, administrator);

    const changes = await api.directory.reads.all(
      '',
      'select operation, before, after, changed_by from history.change where subject_id = $1 order by id',
      [id],
    );

    expect(changes.at(-1)).toEqual({
      operation: 'UPDATE',
      before: { name: { en: 'Riverside Friends' } },
      after: { name: { en: 'New name' } },
      changed_by: administrator.id,
    });
  });
});

describe('the public', () => {
  it('cannot change anything', async () => {
    const { data, errors } = await api.ask(CREATE, { input: { name: { en: 'Mine' }, kind: 'OTHER' } });

    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('does not see drafts or archived organisations, and gets the same answer as for none', async () => {
    const draft = await anOrganisation({ isPublished: false });
    const archived = await anOrganisation();
    await api.ask(
      `mutation ($id: ID!, $version: Int!) { archiveOrganisation(id: $id, version: $version, reason: "Closed") { problems { code } } }`,
      archived,
      administrator,
    );

    const answers = await Promise.all(
      [draft.id, archived.id, '00000000-0000-7000-8000-000000000000', 'nonsense'].map((id) =>
        api.ask('query ($id: ID!) { organisation(id: $id) { name } }', { id }),
      ),
    );

    expect(new Set(answers.map(({ errors }) => JSON.stringify(errors))).size).toBe(1);
    expect(answers[0]?.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('walks through all organisations page by page, each once', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) await anOrganisation({ name: { en: name } });
    const document = `query ($after: String) { organisations(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;

    const seen: string[] = [];
    let page = (await api.ask(document)).data?.organisations;
    for (
      ;
      page.pageInfo.hasNextPage;
      page = (await api.ask(document, { after: page.pageInfo.endCursor })).data?.organisations
    )
      seen.push(...page.edges.map((edge: { node: { id: string } }) => edge.node.id));
    seen.push(...page.edges.map((edge: { node: { id: string } }) => edge.node.id));

    const [{ count }] = (await api.directory.reads.all(
      '',
      'select count(*) from organisation where published_at is not null and archived_at is null',
    )) as [{ count: number }];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(count);
  });
});
