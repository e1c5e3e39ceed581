import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { findDuplicates } from '../../../src/features/duplicate/find-duplicates.ts';
import { administrator } from '../../support/viewers.ts';
import { BOLTON, commissioner, granting, inTrafford, LIST, MATCH, TRAFFORD } from './granting.ts';

const { api, aGrant, anOrganisation, aService, change, ids, waiting } = granting();

describe('the list of grants', () => {
  it('is narrowed by everything that is said, and has pages', async () => {
    const organisation = await anOrganisation({ isPublished: true });
    await aService({ needs: ['bereavement'], isPublished: true }, organisation.id);
    const standing = { organisation: organisation.id, match: 'BY_PERSON' };
    const old = await aGrant({ ...standing, awardedOn: '2019-03-01' });
    const young = await aGrant({ ...standing, awardedOn: '2025-03-01', areaCodes: [BOLTON], areas: [BOLTON] });
    const other = await aGrant({ ...standing, awardedOn: '2025-03-01', needs: ['smoking'] });
    const mine = { organisationId: organisation.id };

    expect(await ids(mine)).toEqual([other.id, young.id, old.id]);
    expect(await ids({ ...mine, area: BOLTON })).toEqual([young.id]);
    expect(await ids({ ...mine, need: 'bereavement' })).toEqual([young.id, old.id]);
    expect(await ids({ ...mine, awardedTo: '2020-01-01' })).toEqual([old.id]);
    expect(await ids({ ...mine, match: 'NONE' })).toEqual([]);
    const { data } = await api.ask(LIST, { filter: mine, first: 2 }, administrator);
    expect(await ids(mine, { after: data?.grants.pageInfo.endCursor })).toEqual([old.id]);
  });

  it('says what is wrong with a question', async () => {
    const { data } = await api.ask(LIST, { filter: { awardedFrom: 'soon' } }, administrator);

    expect(data?.grants).toMatchObject({ edges: [], problems: [{ path: 'filter.awardedFrom', code: 'INVALID' }] });
  });

  it('shows no organisation that the viewer does not see', async () => {
    const draft = await anOrganisation({ isPublished: false });
    const grant = await aGrant({ ...inTrafford, organisation: draft.id, match: 'BY_PERSON' });

    const { data } = await api.ask(
      'query ($id: ID!) { grant(id: $id) { organisation { id } spreadFrom spreadTo } }',
      { ...grant },
      commissioner,
    );

    expect(data?.grant).toEqual({ organisation: null, spreadFrom: '2026-01-01', spreadTo: '2026-03-31' });
  });
});

describe('what waits for a match', () => {
  it('comes the largest first, with organisations of the same name and how sure they are', async () => {
    const named = async (en: string, catchment: string[]) => {
      const organisation = await anOrganisation({ name: { en }, isPublished: true });
      if (catchment.length > 0) await aService({ catchment }, organisation.id);
      return organisation.id;
    };
    const only = await named('Old Trafford Choir Ltd', [TRAFFORD]);
    const twins = [await named('The Café', [TRAFFORD]), await named('Cafe', [TRAFFORD])];
    const unplaced = await named('Singers & Friends', []);
    await named('Elsewhere', [BOLTON]);
    const grants = await Promise.all(
      ['old trafford choir', 'cafe', 'singers and friends', 'elsewhere', 'nobody'].map((recipientKey, at) =>
        aGrant({ ...inTrafford, recipientKey, amountPence: 900_000 - at }),
      ),
    );
    await findDuplicates(unitFor(api.directory.orm, 'test'), () => new Date(), new Date(Date.now() + 60_000));

    const found = (await waiting(commissioner)).slice(0, grants.length);

    expect(found.map(({ id }) => id)).toEqual(grants.map(({ id }) => id));
    const told = found.map(({ suggestions }) =>
      suggestions.map(({ organisation, confidence }) => `${organisation?.id} ${confidence}`).sort(),
    );
    expect(told).toEqual([[`${only} HIGH`], twins.map((id) => `${id} MEDIUM`).sort(), [`${unplaced} LOW`], [], []]);
  });

  it('is of one’s own areas', async () => {
    const [here, there] = [await aGrant(inTrafford), await aGrant({ areaCodes: [BOLTON], areas: [BOLTON] })];
    const listed = (await waiting(commissioner)).map(({ id }) => id);

    expect(listed).toContain(here.id);
    expect(listed).not.toContain(there.id);
    expect((await waiting(commissioner, BOLTON)).length).toBe(0);
    expect((await waiting(administrator, BOLTON)).map(({ id }) => id)).toContain(there.id);
  });

  it('is no more once it is known', async () => {
    const grant = await aGrant(inTrafford);
    const organisation = await anOrganisation({ isPublished: true });
    await change(MATCH, { ...grant, organisationId: organisation.id });

    expect((await waiting(commissioner)).map(({ id }) => id)).not.toContain(grant.id);
  });
});
