import { administrator, whoIs } from '../../support/viewers.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import type { TestApi } from '../../support/api.ts';
import { lunchClubs } from './lunch-club.ts';

export const AREA = 'E08000009';

export const CONTACT = { name: 'Jo Bloggs', phone: '01632 960001', email: 'jo@example.org' };

export const FACTS = {
  name: { en: 'Tuesday lunch club' },
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
  contacts: [CONTACT],
};

export const SAID = 'reopenedChecks { serviceId code facets } problems { path message }';

const UPDATE = (kind: string) => `mutation ($id: ID!, $version: Int!, $input: ${kind}Input!) {
  update${kind}(id: $id, version: $version, input: $input) { ${kind.toLowerCase()} { id version } ${SAID} } }`;

/** A group that meets the standard, and changes to it. */
export function approvedGroups(api: TestApi) {
  const { anOrganisation, aService, aLocation } = builders(api);
  const { standingOf } = lunchClubs(api);

  const { approved } = assessing((...asked) => api.ask(...asked));

  const assurer = whoIs('ASSURER', AREA);

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

  return { anApproved, edit, standingOf, versionOf };
}
