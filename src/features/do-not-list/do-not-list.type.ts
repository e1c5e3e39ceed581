import { Field, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { EntryKindEnum } from '../listing/entry-kind.type.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';

@ObjectType('DoNotListEntry', {
  description: 'That something was taken out of the directory and is not to come in again, by whatever door.',
})
export class DoNotListEntryType {
  @Field(() => ID, { description: 'The id of the entry: pass it to removeFromDoNotList.' })
  id!: string;

  @Field(() => EntryKindEnum, { description: 'What was taken out.' })
  kind!: EntryKind;

  @Field(() => ID, { description: 'The id of the organisation or service that was taken out.' })
  listingId!: string;

  @Field(() => String, { description: 'Why, in the words of whoever took it out.' })
  reason!: string;

  @Field(() => Date, { description: 'When it was taken out.' })
  addedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken off the list; null while it is on it.' })
  removedAt?: Date | null;
}

export const DoNotListEntryEdgeType = edgeOf('DoNotListEntry', () => DoNotListEntryType);

@ObjectType('DoNotListEntryConnection', { description: 'A page of the do-not-list, the newest entry first.' })
export class DoNotListEntryConnectionType {
  @Field(() => [DoNotListEntryEdgeType], { description: 'The entries of this page.' })
  edges!: InstanceType<typeof DoNotListEntryEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('DoNotListPayload', { description: 'What came of a change to the do-not-list.' })
export class DoNotListPayload {
  @Field(() => DoNotListEntryType, { nullable: true, description: 'The entry; null when nothing was done.' })
  entry?: DoNotListEntryType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
