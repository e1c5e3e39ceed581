import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { LETTER_TOPICS, type LetterTopic } from './letter.codes.ts';

export const LetterTopicEnum = enumOf<LetterTopic>(
  'LetterTopic',
  'What people may stop being written to about.',
  LETTER_TOPICS,
);

@ObjectType('DeadLetter', { description: 'An e-mail that nobody took. It stays until somebody has looked at it.' })
export class DeadLetterType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Which letter: invitation, new-password.' })
  template?: string | null;

  @Field(() => String, { description: 'To whom it was to go.' })
  recipient!: string;

  @Field(() => String, { description: 'What it was about.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it says. Null after 30 days, and always where it carries a code that only its reader may see, such as an invitation.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Why nobody took it, in the words of the last try.' })
  failure?: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  tries!: number;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was given up. Null once it is tried again.' })
  diedAt?: Date | null;
}

export const DeadLetterEdgeType = edgeOf('DeadLetter', () => DeadLetterType);

@ObjectType('DeadLetterConnection', { description: 'A page of letters that nobody took.' })
export class DeadLetterConnectionType {
  @Field(() => [DeadLetterEdgeType], { description: 'The letters of this page.' })
  edges!: InstanceType<typeof DeadLetterEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('WrittenLetter', {
  description: 'An e-mail that was written into a folder, because none leaves from here.',
})
export class WrittenLetterType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'To whom it would have gone.' })
  recipient!: string;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => Date, { description: 'When it was written.' })
  writtenAt!: Date;
}

export const WrittenLetterEdgeType = edgeOf('WrittenLetter', () => WrittenLetterType);

@ObjectType('WrittenLetterConnection', { description: 'A page of letters that were written into the folder.' })
export class WrittenLetterConnectionType {
  @Field(() => [WrittenLetterEdgeType], { description: 'The letters of this page.' })
  edges!: InstanceType<typeof WrittenLetterEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('DeadLetterPayload', { description: 'What came of trying a dead letter again.' })
export class DeadLetterPayload {
  @Field(() => DeadLetterType, { nullable: true, description: 'The letter as it is now; null when nothing was done.' })
  letter?: DeadLetterType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('DiscardedLetterPayload', { description: 'What came of discarding a dead letter.' })
export class DiscardedLetterPayload {
  @Field(() => ID, { nullable: true, description: 'The id that the letter had; null when nothing was done.' })
  discardedId?: string | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('StopLettersPayload', { description: 'What came of a link to stop letters.' })
export class StopLettersPayload {
  @Field(() => LetterTopicEnum, { nullable: true, description: 'Which letters; null when nothing was done.' })
  topic?: LetterTopic | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they are stopped now; null when nothing was done.',
  })
  isStopped?: boolean | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
