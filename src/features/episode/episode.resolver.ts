import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { EpisodesArgs } from './episode.inputs.ts';
import type { Episode } from './episode.entity.ts';
import type { EpisodeRow } from './episode.queries.ts';
import { EpisodeConnectionType, EpisodePayload, EpisodeType } from './episode.type.ts';
import { findEpisode } from './find-episode.ts';
import { listEpisodes } from './list-episodes.ts';
import { shownEpisode } from './shown-episode.ts';

@Resolver()
export class EpisodeResolver {
  @Guarded()
  @Query(() => EpisodeType, {
    nullable: true,
    description: 'One episode, for those who work in its team. NOT_FOUND for everybody else.',
  })
  episode(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<EpisodeType> {
    return findEpisode(ctx, id);
  }

  @Guarded()
  @Query(() => EpisodeConnectionType, {
    description:
      'The episodes of a team, in the order in which they were opened, for those who work in it. NOT_FOUND for everybody else.',
  })
  episodes(@Ctx() ctx: Context, @Args(() => EpisodesArgs) list: EpisodesArgs): Promise<EpisodeConnectionType> {
    return listEpisodes(ctx, list);
  }
}

@Resolver(() => EpisodePayload)
export class EpisodePayloadResolver {
  /** Here and not in the commands: an episode that is sent again answers with the entity itself. */
  @FieldResolver(() => EpisodeType, { nullable: true })
  episode(@Root() { episode }: { episode?: Episode | EpisodeRow | null }): EpisodeRow | null {
    return episode ? shownEpisode(episode) : null;
  }
}
