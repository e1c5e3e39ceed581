import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aService } = builders(api);

const FIELDS =
  'evidence { id state kind link statement fileName message uploadUrl downloadUrl } problems { path code message }';
const SUBMIT = `mutation ($serviceId: ID!, $check: String!, $input: EvidenceInput!) {
  submitEvidence(serviceId: $serviceId, check: $check, input: $input) { ${FIELDS} } }`;
const LIST = `query ($id: ID!, $waiting: Boolean = false) { evidence(serviceId: $id, waiting: $waiting) {
  edges { node { id state statement link note } } } }`;

const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);

async function aGroup() {
  const organisation = await anOrganisation();
  const service = await aService({ catchment: [AREA] }, organisation.id);
  const editor = whoIs('LISTING_EDITOR', organisation.id);
  async function submit(input: object, check = 'safeguarding') {
    const { data } = await api.ask(SUBMIT, { serviceId: service.id, check, input }, editor);
    return data?.submitEvidence;
  }
  const deal = (mutation: string, id: string, words = '', viewer = assurer) =>
    api.ask(`mutation ($id: ID!) { ${mutation}(id: $id${words}) { ${FIELDS} } }`, { id }, viewer);
  return { organisation, service, editor, submit, deal };
}

describe('submitEvidence', () => {
  it('takes a statement and a link, which then wait for an assurer', async () => {
    const { service, editor, submit } = await aGroup();
    const statement = await submit(
      { statement: ' We keep no personal data. ', note: 'As agreed by phone.' },
      'data-protection',
    );
    const link = await submit({ link: 'https://group.example.org/safeguarding' });

    expect(statement).toMatchObject({
      evidence: { state: 'SUBMITTED', kind: 'STATEMENT', uploadUrl: null },
      problems: [],
    });
    expect(link).toMatchObject({ evidence: { state: 'SUBMITTED', kind: 'LINK' }, problems: [] });
    for (const viewer of [editor, assurer]) {
      const { data } = await api.ask(LIST, { id: service.id, waiting: true }, viewer);
      expect(data?.evidence.edges.map(({ node }: { node: object }) => node)).toMatchObject([
        { statement: 'We keep no personal data.', note: 'As agreed by phone.' },
        { link: 'https://group.example.org/safeguarding' },
      ]);
    }
  });

  it('says where a file is to be sent, and waits for it', async () => {
    const { submit } = await aGroup();
    const { evidence } = await submit({ fileName: 'C:\\scans\\insurance 2026.pdf' }, 'public-liability-insurance');
    expect(evidence).toMatchObject({ state: 'WAITING_FOR_FILE', fileName: 'insurance 2026.pdf', downloadUrl: null });
    expect(evidence.uploadUrl).toMatch(new RegExp(`/evidence/${evidence.id}/file$`));
  });

  const REFUSED: [what: string, input: object, check: string, wrong: [path: string, words: string]][] = [
    ['nothing', {}, 'safeguarding', ['', 'Give one of the three']],
    [
      'two at once',
      { link: 'https://a.example.org', statement: 'So it is.' },
      'volunteers',
      ['', 'Give one of the three'],
    ],
    ['an address on a computer', { link: 'file:///C:/policy.pdf' }, 'safeguarding', ['link', 'https://']],
    [
      'a link with a password',
      { link: 'https://me:secret@a.example.org/' },
      'safeguarding',
      ['link', 'without a password'],
    ],
    ['many pages', { statement: 'x'.repeat(4001) }, 'safeguarding', ['statement', 'Shorten this to 4000']],
    ['a file for the check about DBS', { fileName: 'scan.pdf' }, 'dbs', ['fileName', 'is never kept here']],
    [
      'a file named as a certificate',
      { fileName: 'Ada DBS 2025.pdf' },
      'safeguarding',
      ['fileName', 'is never kept here'],
    ],
    ['a certificate for the check about DBS', { fileName: 'Ada DBS.pdf' }, 'dbs', ['fileName', 'is never kept here']],
    [
      'a certificate number',
      { statement: 'DBS certificate no. 001234567890' },
      'dbs',
      ['statement', 'Take out the number'],
    ],
    ['a check that nobody asks for', { statement: 'So it is.' }, 'tidiness', ['check', 'no check “tidiness”']],
    ['what no text can hold', { statement: 'a\u0000b' }, 'safeguarding', ['statement', 'no text can hold']],
  ];
  it.each(REFUSED)('refuses %s with a sentence', async (_what, input, check, [path, words]) => {
    const { submit } = await aGroup();
    const { evidence, problems } = await submit(input, check);
    expect(evidence).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ path, message: expect.stringContaining(words) })]);
  });

  it('takes the DBS policy of a group, which is no certificate', async () => {
    const { submit } = await aGroup();
    expect(await submit({ fileName: 'DBS policy.pdf' })).toMatchObject({ problems: [] });
  });

  it('sets no standing', async () => {
    const { service, submit } = await aGroup();
    await submit({ statement: 'All is well.' });
    const { data } = await api.ask('query ($id: ID!) { service(id: $id) { standing } }', { id: service.id });
    expect(data?.service.standing).toBe('NOT_ASSESSED');
  });
});

describe('what was sent in', () => {
  it('is sent back by an assurer of the area with a message, and can then be withdrawn', async () => {
    const { editor, submit, deal } = await aGroup();
    const { evidence } = await submit({ statement: 'Soon.' });
    const wordless = await deal('returnEvidence', evidence.id, ', message: " "');
    expect(wordless.data?.returnEvidence.problems[0]).toMatchObject({ path: 'message' });
    const returned = await deal('returnEvidence', evidence.id, ', message: "Please name your safeguarding lead."');
    expect(returned.data?.returnEvidence).toMatchObject({
      evidence: { state: 'RETURNED', message: 'Please name your safeguarding lead.' },
      problems: [],
    });
    const again = await deal('returnEvidence', evidence.id, ', message: "Once more."');
    expect(again.data?.returnEvidence.problems[0].message).toBe('It was sent back. Submit new evidence instead.');
    const withdrawn = await deal('withdrawEvidence', evidence.id, '', editor);
    expect(withdrawn.data?.withdrawEvidence.evidence.state).toBe('WITHDRAWN');
  });

  it('is not for an assurer who edits for the same organisation to judge', async () => {
    const { organisation, submit, deal } = await aGroup();
    const { evidence } = await submit({ statement: 'All is well.' });
    const both = someone({ role: 'ASSURER', scope: AREA }, { role: 'LISTING_EDITOR', scope: organisation.id });
    const { data } = await deal('returnEvidence', evidence.id, ', message: "Good enough."', both);
    expect(data?.returnEvidence).toMatchObject({
      evidence: null,
      problems: [{ message: expect.stringContaining('edit') }],
    });
  });

  it('keeps no word of what an assurer removes', async () => {
    const { service, submit, deal } = await aGroup();
    const { evidence } = await submit({ statement: 'Ada Smith, born on 3 May, was vetted.', note: 'See Ada.' });
    const { data } = await deal('removeEvidence', evidence.id, ', reason: "It names a person."');
    expect(data?.removeEvidence.evidence).toMatchObject({
      state: 'REMOVED',
      statement: null,
      message: 'It names a person.',
    });
    const everywhere = await api.directory.orm.em.fork().execute(
      `select 1 from evidence e where to_jsonb(e)::text like '%Ada%' union all
       select 1 from audit.event a where to_jsonb(a)::text like '%Ada Smith%' union all
       select 1 from history.change h where to_jsonb(h)::text like '%Ada Smith%'`,
    );
    expect(everywhere).toEqual([]);
    const { data: list } = await api.ask(LIST, { id: service.id }, assurer);
    expect(list?.evidence.edges).toHaveLength(1);
  });

  it.each([
    ['the public', undefined],
    ['a link worker', whoIs('LINK_WORKER', '018f0000-0000-7000-8000-000000000001')],
    ['a commissioner of the area', whoIs('COMMISSIONER', AREA)],
    ['an assurer of another area', whoIs('ASSURER', 'E08000003')],
    ['an editor of another organisation', whoIs('LISTING_EDITOR', '018f0000-0000-7000-8000-000000000002')],
  ])('is not shown to %s', async (_who, viewer) => {
    const { service, submit } = await aGroup();
    await submit({ statement: 'For the assurer alone.' });
    const { data, errors } = await api.ask(LIST, { id: service.id }, viewer);
    expect(data?.evidence ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/);
  });

  it('is read on the record', async () => {
    const { service, submit } = await aGroup();
    const { evidence } = await submit({ statement: 'We have a lead.' });
    const reader = someone({ role: 'ASSURER', scope: AREA });
    await api.ask(LIST, { id: service.id }, reader);
    const events = await api.directory.orm.em
      .fork()
      .execute(`select operation, concerns from audit.event where actor = ? and action = 'READ'`, [reader.id]);
    expect(events).toEqual([{ operation: 'evidence', concerns: [evidence.id] }]);
  });
});

it('is answered by a letter to whoever sent it in', async () => {
  const { aPerson } = builders(api);
  const { organisation, service, deal } = await aGroup();
  const { email, viewer } = await aPerson({ name: 'Bo', roles: [{ role: 'LISTING_EDITOR', scope: organisation.id }] });
  const variables = { serviceId: service.id, check: 'safeguarding', input: { statement: 'Soon.' } };
  const { data } = await api.ask(SUBMIT, variables, viewer);
  await deal('returnEvidence', data?.submitEvidence.evidence.id, ', message: "Please name your lead."');
  const letters = await api.directory.orm.em
    .fork()
    .execute<{ text: string }[]>('select text from letter where recipient = ?', [email]);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain('Please name your lead.');
});
