import { Field, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';

@ObjectType('ConnectionAllowance', {
  description: 'A supervisor lets one person be referred once to a service that has not been assessed.',
})
export class ConnectionAllowanceType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Why. It is kept with the connection.' })
  reason!: string;

  @Field(() => Date, { description: 'When it was said.' })
  allowedAt!: Date;

  @Field(() => String, { description: 'The last day on which it counts, YYYY-MM-DD.' })
  untilDay!: string;

  @Field(() => Date, { nullable: true, description: 'When it was made use of; null as long as it was not.' })
  usedAt?: Date | null;
}

@ObjectType('ConnectionAllowancePayload', { description: 'What came of letting a connection happen.' })
export class ConnectionAllowancePayload {
  @Field(() => ConnectionAllowanceType, { nullable: true, description: 'What was said; null when nothing was done.' })
  allowance?: ConnectionAllowanceType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
