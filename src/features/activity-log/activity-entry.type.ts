import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { LoggedKind } from './activity-entry.codes.ts';

export const LoggedKindEnum = enumOf<LoggedKind>(
  'ActivityLogKind',
  'Work around people that is no conversation with one of them, and is never coded.',
  {
    WELFARE_CALL: 'Welfare calls.',
    MASS_BOOKING: 'Booking many people at once.',
    COLLATING_LISTS: 'Collating lists.',
    SUPPORTING_VOLUNTEERS: 'Supporting volunteers.',
    ADMINISTRATION: 'Administration, such as booking appointments.',
    OTHER: 'Something else, which the note says.',
  },
);

@ObjectType('ActivityEntry', {
  description: 'Work around people that may not be coded, for those who work in its team. It is about nobody.',
})
export class ActivityEntryType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => LoggedKindEnum, { description: 'What it was.' })
  kind!: LoggedKind;

  @Field(() => String, { description: 'On which day, YYYY-MM-DD.' })
  happenedOn!: string;

  @Field(() => Int, { description: 'How many minutes it took.' })
  minutes!: number;

  @Field(() => String, { nullable: true, description: 'A few words that name nobody.' })
  note?: string | null;

  @Field(() => Date, { description: 'When it was recorded here.' })
  createdAt!: Date;
}

export const ActivityEntryEdgeType = edgeOf('ActivityEntry', () => ActivityEntryType);

@ObjectType('ActivityEntryConnection', { description: 'A page of the activity log, the newest entry first.' })
export class ActivityEntryConnectionType {
  @Field(() => [ActivityEntryEdgeType], { description: 'The entries of this page.' })
  edges!: InstanceType<typeof ActivityEntryEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ActivityEntryPayload', { description: 'What came of a change to the activity log.' })
export class ActivityEntryPayload {
  @Field(() => ActivityEntryType, {
    nullable: true,
    description: 'The entry as it is now, or was when it was removed; null when nothing was done.',
  })
  entry?: ActivityEntryType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
