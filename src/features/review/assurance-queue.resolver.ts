import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { AssuranceTaskConnectionType } from './assurance-queue.type.ts';
import { listAssuranceQueue } from './list-assurance-queue.ts';

@Resolver()
export class AssuranceQueueResolver {
  @Guarded()
  @Query(() => AssuranceTaskConnectionType, {
    description:
      'What waits for an assurer in their areas, the highest risk first, with what is due and why. Administrators see all.',
  })
  assuranceQueue(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<AssuranceTaskConnectionType> {
    return listAssuranceQueue(ctx, page);
  }
}
