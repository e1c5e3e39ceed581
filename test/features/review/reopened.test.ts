import { describe, expect, it } from '@jest/globals';
import { administrator, whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';

const api = testApi();
const { anOrganisation, aService, aLocation, aPerson } = builders(api);
const { approved, conclude, filled } = assessing((...asked) => api.ask(...asked));

const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);
const CONTACT = { name: 'Jo Bloggs', phone: '01632 960001', email: 'jo@example.org' };
const FACTS = {
  name: { en: 'Tuesday lunch club' },
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
  contacts: [CONTACT],
};

const SAID = 'reopenedChecks { serviceId code facets } problems { path message }';
const UPDATE = (kind: string) => `mutation ($id: ID!, $version: Int!, $input: ${kind}Input!) {
  update${kind}(id: $id, version: $version, input: $input) { ${kind.toLowerCase()} { id version } ${SAID} } }`;

async function anApproved(viewer = assurer) {
  const organisation = await anOrganisation({ contacts: [{ phone: '01632 960100' }] });
  const { id } = await aService(FACTS, organisation.id);
  const location = await aLocation({ addressLines: ['1 Elm Road'], town: 'Sale' }, organisation.id);
  await edit('Service', id, { locationIds: [location.id] });
  await approved(viewer, id);
  return { id, organisation, location, editor: whoIs('LISTING_EDITOR', organisation.id) };
}

async function versionOf(kind: string, id: string): Promise<number> {
  const rows = await api.directory.reads.all<{ version: number }>(
    '',
    `select version from ${kind.toLowerCase()} where id = $1`,
    [id],
  );
  return Number(rows[0]?.version);
}

async function edit(kind: string, id: string, input: object, viewer = administrator) {
  const version = await versionOf(kind, id);
  const { data, errors } = await api.ask(UPDATE(kind), { id, version, input }, viewer);
  if (!data) throw new Error(JSON.stringify(errors));
  return data[`update${kind}`];
}

async function standingOf(id: string): Promise<string> {
  const [row] = await api.directory.reads.all<{ standing: string }>('', 'select standing from service where id = $1', [
    id,
  ]);
  return String(row?.standing);
}

const codes = (payload: { reopenedChecks: { code: string }[] }) => payload.reopenedChecks.map(({ code }) => code);

const TOUCHES: [what: string, input: object, codes: string[]][] = [
  ['the phone', { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, ['named-contact']],
  ['the name', { name: { en: 'Wednesday lunch club' } }, ['named-contact', 'public-liability-insurance']],
  ['the ages', { eligibility: { minimumAge: 21 } }, ['dbs', 'safeguarding', 'volunteers']],
  [
    'the setting',
    { attendance: ['IN_PERSON', 'ONLINE'] },
    ['dbs', 'equality-access-complaints', 'health-and-safety', 'public-liability-insurance'],
  ],
  [
    'the kind',
    { activityKinds: ['arts-and-culture'] },
    ['data-protection', 'dbs', 'health-and-safety', 'public-liability-insurance', 'safeguarding', 'volunteers'],
  ],
];

describe('an editor of an approved group', () => {
  it.each(TOUCHES)(
    'who changes %s is told exactly which checks that re-opens, and nobody is referred until then',
    async (_, input, touched) => {
      const { id, editor } = await anApproved();

      const payload = await edit('Service', id, input, editor);

      expect(codes(payload)).toEqual(touched);
      expect(payload.problems).toEqual([]);
      expect(await standingOf(id)).toBe('NOT_ASSESSED');
    },
  );

  it.each([
    ['room', { capacity: { state: 'FULL' } }],
    ['words', { description: { en: 'With pudding.' } }],
    ['capitals and dashes of the name', { name: { en: 'tuesday  Lunch Club ' } }],
    [
      'the way the phone is written',
      { contacts: [{ ...CONTACT, phone: '+44 1632 960 001', email: 'Jo@Example.org' }] },
    ],
  ])('who changes %s re-opens nothing', async (_, input) => {
    const { id, editor } = await anApproved();

    expect(codes(await edit('Service', id, input, editor))).toEqual([]);
    expect(await standingOf(id)).toBe('MET');
  });

  it('who puts an earlier version back re-opens what that touches', async () => {
    const { id, editor } = await anApproved();
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, editor);
    const { data } = await api.ask(
      'query ($id: ID!) { history(id: $id, first: 100) { edges { node { id } } } }',
      { id },
      editor,
    );
    const document = `mutation ($id: ID!, $version: Int!, $changeId: ID!) { restoreServiceVersion(id: $id, version: $version,
      changeId: $changeId, reason: "It was right.") { ${SAID} } }`;

    const { data: restored } = await api.ask(
      document,
      { id, version: await versionOf('Service', id), changeId: data?.history.edges.at(-1).node.id },
      editor,
    );

    expect(restored?.restoreServiceVersion.problems).toEqual([]);
    expect(codes(restored?.restoreServiceVersion)).toContain('health-and-safety');
  });

  it('who changes the name or the contacts of the organisation touches what it offers', async () => {
    const { id, organisation, editor } = await anApproved();

    const payload = await edit('Organisation', organisation.id, { contacts: [{ phone: '01632 960200' }] }, editor);

    expect(payload.reopenedChecks).toEqual([{ serviceId: id, code: 'named-contact', facets: ['CONTACT'] }]);
    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });

  it('who moves the place touches the setting, and who words its address otherwise does not', async () => {
    const { id, location, editor } = await anApproved();

    const same = await edit('Location', location.id, { addressLines: ['1 elm road,'] }, editor);
    const moved = await edit('Location', location.id, { addressLines: ['9 Oak Road'] }, editor);

    expect(codes(same)).toEqual([]);
    expect(codes(moved)).toContain('health-and-safety');
    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });

  it('raises no standing by an edit: a lower tier, or the old value put back, changes nothing', async () => {
    const { id, editor } = await anApproved();
    await edit('Service', id, { activityKinds: ['talking-support'] }, editor);
    await edit('Service', id, { activityKinds: ['social-or-lunch-club'] }, editor);

    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });
});

describe('the assurer', () => {
  it('is written to, and has it at the top of the queue until a look at it', async () => {
    const { viewer, email } = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
    const { id, editor } = await anApproved(viewer);
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, editor);

    const letters = await api.directory.reads.all<{ text: string }>(
      '',
      'select text from letter where recipient = $1',
      [email],
    );
    expect(letters.map(({ text }) => text)).toEqual([expect.stringMatching(/Tuesday lunch club: A named contact/)]);
    const QUEUE = '{ assuranceQueue(first: 100) { edges { node { kind why service { id } } } } }';
    const { data: before } = await api.ask(QUEUE, {}, viewer);
    expect(before?.assuranceQueue.edges[0].node.kind).toBe('CHECKS_REOPENED');
    expect(before?.assuranceQueue.edges.map((edge: { node: object }) => edge.node)).toContainEqual({
      kind: 'CHECKS_REOPENED',
      why: 'An edit touched what had been checked. Look again at: named-contact.',
      service: { id },
    });
  });

  it('who looks again and finds it met makes it count again', async () => {
    const { id, editor } = await anApproved();
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, editor);
    const { data } = await api.ask(
      'query ($id: ID!) { service(id: $id) { assurance { detail { inForce { id version } } } } }',
      { id },
      assurer,
    );
    const review = data?.service.assurance.detail.inForce;

    await api.ask(
      `mutation ($id: ID!, $version: Int!) { recordCheck(reviewId: $id, version: $version, check: "named-contact",
        input: { outcome: MET, evidenceKind: CONVERSATION }) { problems { message } } }`,
      review,
      assurer,
    );

    expect(await standingOf(id)).toBe('MET');
  });

  it('cannot conclude on what an edit has touched meanwhile', async () => {
    const { id } = await aService(FACTS);
    const review = await filled(assurer, id);
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] });

    const { data: stale } = await conclude(assurer, review);
    const { data: refused } = await conclude(assurer, { ...review, version: stale?.concludeReview.review.version });

    expect(stale?.concludeReview.problems[0].code).toBe('CONFLICT');
    expect(refused?.concludeReview.problems[0].message).toBe(
      '“A named contact, and how to raise a concern” was touched by an edit and has to be looked at again.',
    );
  });
});
