import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { pageById } from '../../graphql/relay.ts';
import { fieldsUnder, oncePerField, selectedPaths } from '../../graphql/selected-paths.ts';
import { sightOf } from '../listing/listing.policy.ts';
import { findService } from './find-service.ts';
import { servicesAfter } from './service.queries.ts';
import { selectService } from './service-selection.ts';
import { ServiceConnectionType, ServiceType } from './service.type.ts';

@Resolver()
export class ServiceResolver {
  @Query(() => ServiceType, {
    nullable: true,
    description:
      'One service. An error with code NOT_FOUND when there is none that you may see; staff are told with SUSPENDED why one is withdrawn.',
  })
  service(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<ServiceType> {
    return findService(ctx, id);
  }

  @Query(() => ServiceConnectionType, {
    description: 'All services, in the order in which they were added. To look for something, use searchServices.',
  })
  services(
    @Ctx() { reads, viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServiceConnectionType> {
    const [sight, selection] = [sightOf(viewer), selectionFor(info)];
    return pageById(page, (after, limit) => servicesAfter(reads, { after, limit, sight, selection }));
  }
}

const selectionFor = oncePerField((info) => selectService(fieldsUnder('edges.node.', selectedPaths(info, 4))));
