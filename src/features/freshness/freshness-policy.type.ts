import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';

@ObjectType('FreshnessPolicy', {
  description:
    'After how many months listings are to be checked again. The smallest area that has one decides, in it the kind of activity; without any: 10, 11 and 12 months.',
})
export class FreshnessPolicyType {
  @Field(() => ID, { description: 'Its id, with which it is taken back.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The code of the area where it holds; null for everywhere.' })
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the kind of activity for which it holds; null for all.',
  })
  activityKind?: string | null;

  @Field(() => Int, { description: 'Months after which whoever keeps a listing is reminded.' })
  firstReminderMonths!: number;

  @Field(() => Int, { description: 'Months after which they are reminded again.' })
  secondReminderMonths!: number;

  @Field(() => Int, { description: 'Months after which a listing is stale.' })
  staleMonths!: number;

  @Field(() => Date, { description: 'When it was set.' })
  setAt!: Date;
}

@ObjectType('FreshnessPolicyPayload', { description: 'What came of setting months, or of taking them back.' })
export class FreshnessPolicyPayload {
  @Field(() => FreshnessPolicyType, {
    nullable: true,
    description:
      'The months as they are set now, or as they were when they were taken back; null when nothing was done.',
  })
  policy?: FreshnessPolicyType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
