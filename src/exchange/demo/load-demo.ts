import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { createLocation } from '../../features/location/create-location.ts';
import { createOrganisation } from '../../features/organisation/create-organisation.ts';
import { createService } from '../../features/service/create-service.ts';
import type { Standing } from '../../features/standing/standing.codes.ts';
import type { Progress } from '../../shared/progress.ts';
import { addGrants } from './add-grants.ts';
import { addTeams } from './add-teams.ts';
import { assessDemo } from './demo-assurance.ts';
import { readDemoGrants, readDemoOrganisations, readDemoTeams, type DemoOrganisation } from './demo-file.ts';
import { serviceInput } from './demo-inputs.ts';

const SOURCE = 'demo';

/** Whether the directory holds anything yet. Only an empty one is given the demonstration. */
export async function isEmpty({ reads }: Pick<Context, 'reads'>): Promise<boolean> {
  const row = await reads.one<{ any: boolean }>('any-organisation', 'select exists (select from organisation) as any');
  return !row?.any;
}

/**
 * Adds the demonstration borough through the same commands as everybody uses, all of it or, when interrupted, nothing.
 * Its places must be there already. Answers how many services were added.
 */
export async function loadDemo(ctx: Context, progressOf: (total: number) => Progress): Promise<number> {
  const [organisations, teams, grants] = await Promise.all([
    readDemoOrganisations(),
    readDemoTeams(),
    readDemoGrants(),
  ]);
  const progress = progressOf(organisations.length);
  await ctx.em.transactional(async (em) => {
    const inside = within(ctx, em);
    for (const organisation of organisations) {
      await addOrganisation(inside, organisation);
      progress.advance();
    }
    await assessDemo(inside, SOURCE, standingsOf(organisations));
    await addTeams(inside, teams, SOURCE);
    await addGrants(inside, grants, SOURCE);
  });
  progress.done();
  return organisations.flatMap(({ services }) => services).length;
}

/** In the demonstration some groups have been assessed already. */
function standingsOf(organisations: readonly DemoOrganisation[]): Map<string, Standing> {
  return new Map(
    organisations.flatMap(({ sourceId, services }) =>
      services.map(({ key, standing }) => [`${sourceId}/${key}`, standing] as const),
    ),
  );
}

/** The same context, working inside a transaction. */
function within(ctx: Context, em: EntityManager): Context {
  return Object.create(ctx, { em: { value: em } }) as Context;
}

async function addOrganisation(ctx: Context, demo: DemoOrganisation): Promise<void> {
  const provenance = (key: string) => ({ provenance: { source: SOURCE, sourceId: key } });
  const { id } = await createOrganisation(ctx, { ...demo.organisation, ...provenance(demo.sourceId) });

  const locationIds = new Map<string, string>();
  for (const { key, ...location } of demo.locations) {
    const created = await createLocation(ctx, id, { ...location, ...provenance(`${demo.sourceId}/${key}`) });
    locationIds.set(key, created.id);
  }
  for (const service of demo.services) {
    const input = {
      ...serviceInput(service, locationIds, ctx.now()),
      ...provenance(`${demo.sourceId}/${service.key}`),
    };
    await createService(ctx, id, input);
  }
  await ctx.em.flush();
  // What is saved need not be compared again at the next flush.
  ctx.em.clear();
}
