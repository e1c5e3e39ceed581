import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { isOpenAt, nextSession } from '../../shared/opening-hours/opening.ts';
import { findFreshness } from '../freshness/find-freshness.ts';
import { FreshnessType } from '../freshness/freshness.type.ts';
import { ProvenanceType } from '../listing/listing.type.ts';
import type { ServiceRow } from './service.queries.ts';
import { CatchmentAreaType, ServiceType } from './service.type.ts';
import { SessionTimeType } from './session.type.ts';

/** When a service runs, where a person must live, and how old what is said of it is. */
@Resolver(() => ServiceType)
export class ServiceTimesResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a session is running now; null where its times are known in words only, or not at all.',
  })
  isOpenNow(@Root() { sessions, sessionExceptions }: ServiceRow, @Ctx() { now }: Context): boolean | null {
    return sessions.length === 0 ? null : isOpenAt(sessions, sessionExceptions, now());
  }

  @FieldResolver(() => SessionTimeType, {
    nullable: true,
    description: 'The next session that has not begun; null where none is known within a year.',
  })
  nextSession(@Root() { sessions, sessionExceptions }: ServiceRow, @Ctx() { now }: Context): SessionTimeType | null {
    return nextSession(sessions, sessionExceptions, now());
  }

  @FieldResolver(() => [CatchmentAreaType], {
    description: 'Where a person must live to be taken. Empty: anywhere. This is not where the service happens.',
  })
  async catchment(@Root() { catchment }: ServiceRow, @Ctx() { loaders }: Context): Promise<CatchmentAreaType[]> {
    const areas = await Promise.all(catchment.map((code) => loaders.area.load(code)));
    return catchment.map((code, index) => ({ code, name: areas[index]?.name ?? null }));
  }

  @FieldResolver(() => FreshnessType, { description: 'When somebody last checked that this listing is true.' })
  freshness(@Root() service: ServiceRow, @Ctx() ctx: Context): FreshnessType | Promise<FreshnessType> {
    return findFreshness(ctx, service);
  }

  @FieldResolver(() => ProvenanceType, { description: 'Where this record came from.' })
  provenance(@Root() { source, sourceId, fetchedAt }: ServiceRow): ProvenanceType {
    return { source, sourceId, fetchedAt };
  }
}
