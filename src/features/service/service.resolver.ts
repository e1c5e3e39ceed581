import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { pageById } from '../../graphql/relay.ts';
import { sightOf } from '../listing/listing.policy.ts';
import { findService } from './find-service.ts';
import { servicesAfter } from './service.queries.ts';
import { ServiceConnectionType, ServiceType } from './service.type.ts';

@Resolver()
export class ServiceResolver {
  @Query(() => ServiceType, {
    nullable: true,
    description: 'One service. An error with code NOT_FOUND when there is none that you may see.',
  })
  service(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<ServiceType> {
    return findService(ctx, id);
  }

  @Query(() => ServiceConnectionType, {
    description: 'All services, in the order in which they were added. To look for something, use searchServices.',
  })
  services(@Ctx() { reads, viewer }: Context, @Args(() => PageArgs) page: PageArgs): Promise<ServiceConnectionType> {
    return pageById(page, (after, limit) => servicesAfter(reads, { after, limit, sight: sightOf(viewer) }));
  }
}
