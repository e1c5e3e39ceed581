import { ArgsType, Field, Int } from 'type-graphql';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';

const DEFAULT_CHANGES = 100;

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the answer before. Leave it out to begin from nothing, with all that is published.',
  })
  since?: string | null;

  @Field(() => [ListingKindEnum], { nullable: true, description: 'Of which kinds of listing; of all when left out.' })
  kinds?: ListingKind[] | null;

  @Field(() => Int, { defaultValue: DEFAULT_CHANGES, description: 'How many at most, 1 to 1,000.' })
  first!: number;
}
