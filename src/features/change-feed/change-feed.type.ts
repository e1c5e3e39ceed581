import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';
import type { ChangeKind } from './change-feed.codes.ts';

export const ChangeKindEnum = enumOf<ChangeKind>(
  'ListingChangeKind',
  'What happened to a listing, as the public sees it.',
  {
    PUBLISHED: 'It can be seen, and could not be seen before.',
    UPDATED: 'It can be seen, and says something else than before.',
    WITHDRAWN: 'It can no longer be seen. Take it out of what you show. Why is not said.',
  },
);

@ObjectType('ListingChange', {
  description: 'The newest change of a listing. Earlier ones of the same listing are not told any more.',
})
export class ListingChangeType {
  @Field(() => ListingKindEnum, { description: 'What kind of listing it is.' })
  kind!: ListingKind;

  @Field(() => ID, { description: 'The id of the listing.' })
  id!: string;

  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  what!: ChangeKind;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
}

@ObjectType('ChangeFeed', { description: 'What has changed in the published catalogue, in order, and where to go on.' })
export class ChangesType {
  @Field(() => [ListingChangeType], {
    nullable: true,
    description: 'The changes, in order, each listing once. Null when the question was wrong.',
  })
  changes?: ListingChangeType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Keep it, and pass it as since when you ask the next time. Null while nothing was ever published.',
  })
  cursor?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when there is more already: ask again at once.' })
  hasMore?: boolean | null;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}
