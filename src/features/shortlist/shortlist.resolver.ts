import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { LARGEST_PAGE } from '../../graphql/relay.ts';
import { ServiceType } from '../service/service.type.ts';
import { findShortlist, plainTextOf } from './find-shortlist.ts';
import { listShortlists } from './list-shortlists.ts';
import type { Shortlist, ShortlistItem } from './shortlist.entity.ts';
import { ShortlistItemType, ShortlistType } from './shortlist.type.ts';

@Resolver(() => ShortlistType)
export class ShortlistResolver {
  @Guarded()
  @Query(() => ShortlistType, { description: 'A shortlist of your team, by its id.' })
  shortlist(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which shortlist.' }) id: string,
  ): Promise<ShortlistType> {
    return findShortlist(ctx, id);
  }

  @Guarded()
  @Query(() => [ShortlistType], {
    description:
      'The shortlists of somebody whom your team supports, the newest first. There are more as long as you are given as many as you ask for.',
  })
  shortlists(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID, { description: 'Whose.' }) personId: string,
    @Arg('first', () => Int, { defaultValue: LARGEST_PAGE, description: 'How many to show, 1 to 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'Where to go on: the id of the last one that you have.' })
    after: string | null,
  ): Promise<ShortlistType[]> {
    return listShortlists(ctx, { personId, first, after });
  }

  @FieldResolver(() => String, {
    description:
      'All of it as plain text, for a message, as it would be handed over today: services with numbers, times and warnings, then crisis lines. What nobody may be sent to any more is left out, with a sentence.',
  })
  plainText(@Root() shortlist: Shortlist, @Ctx() ctx: Context): Promise<string> {
    return plainTextOf(ctx, shortlist);
  }
}

@Resolver(() => ShortlistItemType)
export class ShortlistItemResolver {
  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: 'The service as it is now; null where you may not see it any more.',
  })
  service(@Root() { serviceId }: ShortlistItem, @Ctx() { loaders }: Context): Promise<ServiceType | null> {
    return loaders.service.load(serviceId);
  }
}
