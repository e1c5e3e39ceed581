import { Field, ObjectType } from 'type-graphql';
import type { Problem, ProblemCode } from '../shared/problems.ts';
import { enumOf } from './enum.ts';

const ProblemCodes = enumOf<ProblemCode>('ProblemCode', 'What kind of mistake a problem is, for programs.', {
  REQUIRED: 'Something is missing.',
  INVALID: 'It is not written in a way that can be understood.',
  UNKNOWN: 'It is written well, but there is no such thing.',
  TOO_LONG: 'It is longer than allowed.',
  OUT_OF_RANGE: 'A number or date lies outside what is possible.',
  TAKEN: 'Something else already has it.',
  NOT_FOUND: 'There is nothing with this id that you may see.',
  CONFLICT: 'Somebody changed it since you read it. The payload holds how it is now.',
  DO_NOT_LIST: 'It was taken out of the directory and is not to be added again.',
  NOT_CONNECTABLE: 'Nobody may be connected to this service in this way at present.',
  NEEDS_OVERRIDE: 'It may happen once a supervisor of the team has let it happen.',
  UNAVAILABLE: 'It cannot be done at the moment. Try again shortly.',
});

@ObjectType('Problem', {
  description: 'One thing that is wrong with an input, told so that a person can put it right.',
})
export class ProblemType implements Problem {
  @Field(() => String, { description: 'Where it is wrong, as a dotted path into the input: eligibility.minimumAge.' })
  path!: string;

  @Field(() => ProblemCodes, { description: 'What kind of mistake it is, for programs.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'What to do about it, in plain English.' })
  message!: string;
}
