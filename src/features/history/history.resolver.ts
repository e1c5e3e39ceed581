import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { HistoryEntryConnectionType } from './history.type.ts';
import { listHistory } from './list-history.ts';

@Resolver()
export class HistoryResolver {
  @Guarded()
  @Query(() => HistoryEntryConnectionType, {
    description: 'What changed of an organisation, a service or a place, and who changed it, the newest first.',
  })
  history(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the organisation, the service or the place.' }) id: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<HistoryEntryConnectionType> {
    return listHistory(ctx, id, page);
  }
}
