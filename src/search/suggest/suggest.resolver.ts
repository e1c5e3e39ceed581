import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { NearInput } from '../search.inputs.ts';
import { suggest } from './suggest.ts';
import { SuggestionsType } from './suggest.type.ts';

@Resolver()
export class SuggestResolver {
  @Query(() => SuggestionsType, {
    description: 'While somebody types: what it may become. From two letters on; nothing that was typed is kept.',
  })
  suggest(
    @Ctx() ctx: Context,
    @Arg('prefix', () => String, { description: 'What has been typed so far.' }) prefix: string,
    @Arg('near', () => NearInput, { nullable: true, description: 'Services and organisations near here only.' })
    near?: NearInput | null,
  ): Promise<SuggestionsType> {
    return suggest(ctx, prefix, near ?? null);
  }
}
