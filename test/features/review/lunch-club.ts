import { whoIs } from '../../support/viewers.ts';
import { builders } from '../../support/builders.ts';
import type { TestApi } from '../../support/api.ts';

const AREA = 'E08000009';

const LUNCH_CLUB = {
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
  contacts: [{ phone: '01632 960001' }],
};

/** A lunch club and how it stands. */
export function lunchClubs(api: TestApi) {
  const { aService } = builders(api);

  const assurer = whoIs('ASSURER', AREA);

  async function aLunchClub(input: object = {}, organisation?: string): Promise<string> {
    return (await aService({ ...LUNCH_CLUB, ...input }, organisation)).id;
  }

  async function standingOf(id: string): Promise<string> {
    const [row] = await api.directory.reads.all<{ standing: string }>(
      '',
      'select standing from service where id = $1',
      [id],
    );
    return String(row?.standing);
  }

  async function detailOf(id: string, viewer = assurer) {
    const { data } = await api.ask(
      `query ($id: ID!) { service(id: $id) { standing assurance { standing words since planUntil detail {
        stage tier derivedTier tierReasons chosenReason reasons nextExpiryOn decisions { decision reason isAutomatic decidedBy }
        open { id } inForce { id version state checks { code outcome seenBy note isCarried reopenedBy } } } } } }`,
      { id },
      viewer,
    );
    return data?.service.assurance;
  }

  return { aLunchClub, standingOf, detailOf };
}
