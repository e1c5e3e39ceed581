import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { ServiceRow } from '../service/service.queries.ts';
import { ServiceType } from '../service/service.type.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { referability, type Referability } from './referability.rules.ts';
import { ReferabilityType } from './referability.type.ts';

@Resolver(() => ServiceType)
export class ReferabilityResolver {
  @FieldResolver(() => ReferabilityType, {
    description: 'Whether people may be told of it, or referred to it, today.',
  })
  referability(@Root() service: ServiceRow, @Ctx() { loaders, now }: Context): Referability | Promise<Referability> {
    const standing = standingOn(service, londonDay(now()));
    const facts = { status: service.status, isArchived: service.archivedAt != null, standing };
    if (standing !== 'WORKING_TOWARDS') return referability({ ...facts, planDueOn: null });
    return loaders.planDueOn.load(service.id).then((planDueOn) => referability({ ...facts, planDueOn }));
  }
}
