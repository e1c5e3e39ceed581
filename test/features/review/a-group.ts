import { whoIs } from '../../support/viewers.ts';
import { builders } from '../../support/builders.ts';
import type { TestApi } from '../../support/api.ts';

export const AREA = 'E08000009';

const FACTS = {
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
};

/** A group in the area of an assurer. */
export function groupsToAssess(api: TestApi) {
  const { aService } = builders(api);

  const assurer = whoIs('ASSURER', AREA);

  async function aGroup(input: object = {}, organisation?: string): Promise<string> {
    return (await aService({ ...FACTS, ...input }, organisation)).id;
  }

  return { assurer, aGroup };
}
