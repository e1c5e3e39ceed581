import type { Context } from '../../context.ts';
import { belongingOf } from '../listing/belonging.ts';
import type { Service } from '../service/service.entity.ts';
import { FrameworkVersion } from './framework-version.entity.ts';
import { areasByReach } from './framework.queries.ts';

/** The published framework that holds for a service: that of the smallest area that it lies in and that has one of its own. */
export async function findFramework(ctx: Context, service: Service): Promise<FrameworkVersion> {
  const published = await ctx.em.find(FrameworkVersion, { status: 'PUBLISHED' });
  const { areas = [] } = await belongingOf(ctx, { organisationId: service.organisation.id, serviceId: service.id });
  const own = published.filter(({ area }) => area && areas.includes(area));
  const order = await areasByReach(
    ctx.em,
    own.map(({ area }) => String(area)),
  );
  own.sort((one, other) => order.indexOf(String(one.area)) - order.indexOf(String(other.area)));
  const framework = own[0] ?? published.find(({ area }) => !area);
  if (!framework) throw new Error('No framework has been published.');
  return framework;
}
