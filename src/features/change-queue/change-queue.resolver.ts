import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ChangeQueueItemConnectionType, ChangeQueueItemType } from './change-queue.type.ts';
import { listChangeQueue, type QueueItem } from './list-change-queue.ts';

@Resolver(() => ChangeQueueItemType)
export class ChangeQueueResolver {
  @Guarded()
  @Query(() => ChangeQueueItemConnectionType, {
    description:
      'What others say of listings and what waits for your decision: what may be unsafe first, then what has closed or cannot be reached, then claims, then the rest; of the same risk the oldest first.',
  })
  changeQueue(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<ChangeQueueItemConnectionType> {
    return listChangeQueue(ctx, page);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Whose listing it is, where you may see it.' })
  organisation(@Root() item: QueueItem, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(item.organisationId);
  }
}
