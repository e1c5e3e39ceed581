import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import { clearFeedTerm } from './clear-feed-term.ts';
import { FeedTermsArgs, TermMeaningInput } from './feed-term.inputs.ts';
import type { FeedTermRow } from './feed-term.queries.ts';
import { FeedTermConnectionType, FeedTermPayload, FeedTermType } from './feed-term.type.ts';
import { listFeedTerms } from './list-feed-terms.ts';
import { mapFeedTerm } from './map-feed-term.ts';

/** From a command it comes as the entity, from a list as its row. */
type Codes = Pick<FeedTermRow, 'needs' | 'activityKinds' | 'populations'>;

@Resolver(() => FeedTermType)
export class FeedTermResolver {
  @Guarded()
  @Query(() => FeedTermConnectionType, {
    description:
      'The terms by which feeds describe their services, and what they mean here: those that nobody has mapped first, and of these what is used most.',
  })
  feedTerms(
    @Ctx() ctx: Context,
    @Args(() => FeedTermsArgs) { source = null, unmappedOnly, ...page }: FeedTermsArgs,
  ): Promise<FeedTermConnectionType> {
    return listFeedTerms(ctx, { ...page, source, isUnmappedOnly: unmappedOnly });
  }

  @Command(() => FeedTermPayload, {
    description:
      'Says what a term of a feed means here. Its services get the codes with the next import; where somebody has changed them here, they stay.',
  })
  async mapFeedTerm(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('meaning', () => TermMeaningInput, { description: 'What it means.' }) meaning: TermMeaningInput,
  ): Promise<Partial<FeedTermPayload>> {
    return { term: await mapFeedTerm(ctx, which, meaning) };
  }

  @Command(() => FeedTermPayload, { description: 'Takes back what was said of a term: it waits to be mapped again.' })
  async clearFeedTerm(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
  ): Promise<Partial<FeedTermPayload>> {
    return { term: await clearFeedTerm(ctx, which) };
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'The needs that it means.' })
  needs(@Root() { needs }: Codes, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('NEED', needs);
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'The activity kinds that it means.' })
  activityKinds(@Root() { activityKinds }: Codes, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('ACTIVITY_KIND', activityKinds);
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'The populations that it means.' })
  populations(@Root() { populations }: Codes, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('POPULATION', populations);
  }
}
