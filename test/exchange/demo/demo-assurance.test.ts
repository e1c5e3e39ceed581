import { expect, it } from '@jest/globals';
import { readDemoOrganisations } from '../../../src/exchange/demo/demo-file.ts';
import { seedDemo } from '../../../src/exchange/demo/seed-demo.ts';
import { Service } from '../../../src/features/service/service.entity.ts';
import { assess } from '../../../src/features/standing/assess.ts';
import { standingOn } from '../../../src/features/standing/standing.rules.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { londonDay } from '../../../src/shared/opening-hours/london.ts';
import { testApi } from '../../support/api.ts';

const api = testApi();

it('has a review behind each standing, so that looking again changes none', async () => {
  const ctx = api.directory.contextFor(systemViewer('test'));
  await seedDemo(ctx, api.connection, silentReporter);

  const services = await ctx.em.find(Service, {});
  await assess(ctx, services);

  const today = londonDay(ctx.now());
  const found = services.map((service) => [
    service.sourceId,
    standingOn({ standing: service.standing, assuredUntil: service.assuredUntil ?? null }, today),
  ]);
  const wanted = (await readDemoOrganisations()).flatMap(({ sourceId, services: own }) =>
    own.map(({ key, standing }) => [`${sourceId}/${key}`, standing]),
  );
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
});
