import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { textIn } from '../../shared/localised-text.ts';
import type { Taxonomy } from './taxonomy-term.entity.ts';
import type { TermRow } from './taxonomy.queries.ts';
import { TaxonomyEnum, TaxonomyTermType } from './taxonomy.type.ts';

@Resolver(() => TaxonomyTermType)
export class TaxonomyResolver {
  @Query(() => [TaxonomyTermType], { description: 'All terms of one vocabulary, in the order in which to show them.' })
  taxonomyTerms(
    @Ctx() { vocabulary }: Context,
    @Arg('taxonomy', () => TaxonomyEnum, { description: 'Which vocabulary.' }) taxonomy: Taxonomy,
  ): TaxonomyTermType[] {
    return vocabulary.terms(taxonomy);
  }

  @FieldResolver(() => String, { description: 'What to call it: Bereavement.' })
  label(@Root() term: TermRow, @LanguageArg() language: string): string {
    return textIn(term.label, language);
  }
}
