import { beforeAll, beforeEach } from '@jest/globals';
import type { TestApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';

/** An organisation that Ada Lovelace keeps, checked three weeks before the day on which each test begins. */
export function keptOrganisation(api: TestApi): Built {
  const build = builders(api);
  const NOW = '2026-11-22T10:00:00Z';
  const organisation = {} as Built;

  beforeAll(async () => {
    api.setClock(NOW);
    Object.assign(organisation, await build.anOrganisation({ verifiedOn: '2026-11-01' }));
    await build.aPerson({
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      roles: [{ role: 'LISTING_EDITOR', scope: organisation.id }],
    });
  });

  beforeEach(() => api.setClock(NOW));

  return organisation;
}
