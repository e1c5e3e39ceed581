import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import type { FreshnessState } from './freshness.codes.ts';

export const FreshnessStateEnum = enumOf<FreshnessState>('FreshnessState', 'How old what a listing says is.', {
  FRESH: 'It was checked not long ago.',
  DUE: 'It is time to check it: whoever keeps it has been reminded.',
  OVERDUE: 'Whoever keeps it has been reminded again.',
  STALE: 'It was checked too long ago, or never. Ring before you send somebody; search shows it further down.',
});

@ObjectType('Freshness', { description: 'When somebody last checked that a listing is true.' })
export class FreshnessType {
  @Field(() => String, {
    nullable: true,
    description: 'The day of the last check, as YYYY-MM-DD; null when never checked.',
  })
  verifiedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who checked: the id of a person, or the word link where its organisation said so by the link in a letter.',
  })
  verifiedBy!: string | null;

  @Field(() => FreshnessStateEnum, { description: 'How old it is, by the months that hold for its area and kind.' })
  state!: FreshnessState;

  @Field(() => Boolean, {
    description:
      'True when the last check is too long ago, or there was none: after twelve months, unless others are set.',
  })
  isStale!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The day on which it becomes stale, or became so, as YYYY-MM-DD; null when never checked.',
  })
  staleOn!: string | null;

  @Field(() => String, { description: 'How long ago that was, for people: Last checked 14 months ago.' })
  words!: string;
}
