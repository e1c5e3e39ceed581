import { Field, ObjectType } from 'type-graphql';

@ObjectType('Freshness', { description: 'When somebody last checked that a listing is true.' })
export class FreshnessType {
  @Field(() => String, {
    nullable: true,
    description: 'The day of the last check, as YYYY-MM-DD; null when never checked.',
  })
  verifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who checked.' })
  verifiedBy!: string | null;

  @Field(() => Boolean, { description: 'True when the last check is more than twelve months ago, or there was none.' })
  isStale!: boolean;
}

@ObjectType('Provenance', { description: 'Where a record came from.' })
export class ProvenanceType {
  @Field(() => String, {
    nullable: true,
    description: 'The source: charity-register, or null when it was entered here.',
  })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Its id at the source.' })
  sourceId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was last fetched from the source.' })
  fetchedAt!: Date | null;
}
