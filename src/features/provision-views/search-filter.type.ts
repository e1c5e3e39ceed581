import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { SearchFilter } from './search-filters.rules.ts';

@ObjectType('ProvisionSearchFilter', {
  description:
    'How often people looked for something that had to hold besides the need, such as that it costs nothing, and how often nothing was found. A search for two needs counts for each. It counts people: suppressed by how many different ones are certain, and rounded.',
})
export class SearchFilterType implements Omit<SearchFilter, 'countedOf'> {
  @Field(() => String, { description: 'What had to hold, as a code: `cost:FREE`.' })
  filter!: string;

  @Field(() => String, { description: 'The same in words.' })
  words!: string;

  @Field(() => Int, { description: 'In how many searches, to the nearest five, as far as it is shown.' })
  searches!: number;

  @Field(() => Int, { nullable: true, description: 'How many of them found nothing; null where that is withheld.' })
  none!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them found one or two; null where that is withheld.' })
  few!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many found nothing, of a hundred of those of which it is shown.',
  })
  noResultPer100!: number | null;

  @Field(() => Float, { nullable: true, description: 'From here on that lies with 95 per cent confidence (Wilson).' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Up to there.' })
  high!: number | null;
}
