import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Saying } from './field-provenance.rules.ts';

@ObjectType('FieldSaying', { description: 'What one feed says of one field.' })
export class FieldSayingType implements Saying {
  @Field(() => String, { description: 'The feed, as listings name their source.' })
  source!: string;

  @Field(() => String, { description: 'The id of the listing there.' })
  sourceId!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What it says; null where it says that there is nothing.' })
  value!: unknown;

  @Field(() => Date, { description: 'Since when it says so.' })
  saidAt!: Date;

  @Field(() => Date, { description: 'When the listing was last seen there.' })
  lastSeenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Since when the listing is not there any more; null while it is.' })
  notSeenSince!: Date | null;

  @Field(() => String, { nullable: true, description: 'The licence that the feed names; null where it names none.' })
  licence!: string | null;

  @Field(() => Boolean, { description: 'Whether it is what stands here.' })
  agrees!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'What waits for a decision in importConflicts, because somebody changed the field here; otherwise null.',
  })
  conflictId!: string | null;
}

@ObjectType('FieldProvenance', { description: 'Who says what of one field of a listing.' })
export class FieldProvenanceType {
  @Field(() => String, { description: 'The field, as this schema names it: name, eligibility.minimumAge.' })
  field!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What stands here; null for nothing.' })
  value!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it last: by name where you may know it, otherwise by role; a program by its name (import).',
  })
  who!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was written.' })
  at?: Date | null;

  @Field(() => [FieldSayingType], { description: 'What feeds say of it, each by itself. Empty where none does.' })
  sayings!: FieldSayingType[];
}
