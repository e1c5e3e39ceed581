import { Field, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';

@ObjectType('SignInSession', { description: 'You, signed in on one device.' })
export class SignInSessionType {
  @Field(() => ID, { description: 'Its id: pass it to endSession.' })
  id!: string;

  @Field(() => Date, { description: 'When you signed in there.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => Date, { description: 'When it ends if it is not used again.' })
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'The program that signed in, in its own words.' })
  userAgent?: string | null;

  @Field(() => Boolean, { description: 'Whether a second factor was used.' })
  secondFactor!: boolean;
}

@ObjectType('SessionsPayload', { description: 'What came of ending sessions.' })
export class SessionsPayload {
  @Field(() => [SignInSessionType], {
    nullable: true,
    description: 'The sessions that are left; null when nothing was done.',
  })
  sessions?: SignInSessionType[] | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
