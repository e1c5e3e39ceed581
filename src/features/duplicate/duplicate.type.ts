import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { EntryKindEnum } from '../listing/entry-kind.type.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Confidence } from './likeness.codes.ts';

export const ConfidenceEnum = enumOf<Confidence>('DuplicateConfidence', 'How sure it is that two listings are one.', {
  CERTAIN: 'They carry the same official identifier.',
  LIKELY: 'The same name, or nearly, and a place, a telephone number or a website in common.',
  POSSIBLE: 'Worth a look, and sometimes wrong.',
});

@ObjectType('DuplicateCandidate', {
  description: 'Two organisations, or two services, that may be one and the same.',
})
export class DuplicateCandidateType {
  @Field(() => ID, { description: 'Its id: pass it to dismissDuplicate where they are not one.' })
  id!: string;

  @Field(() => EntryKindEnum, { description: 'What the two are.' })
  kind!: EntryKind;

  @Field(() => Date, { description: 'When what they have in common was found.' })
  foundAt!: Date;
}

export const DuplicateCandidateEdgeType = edgeOf('DuplicateCandidate', () => DuplicateCandidateType);

@ObjectType('DuplicateCandidateConnection', { description: 'A page of listings that may be in the directory twice.' })
export class DuplicateCandidateConnectionType {
  @Field(() => [DuplicateCandidateEdgeType], { description: 'The candidates of this page.' })
  edges!: InstanceType<typeof DuplicateCandidateEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('DuplicateCandidatePayload', { description: 'What came of saying something about a candidate.' })
export class DuplicateCandidatePayload {
  @Field(() => DuplicateCandidateType, { nullable: true, description: 'The candidate; null when nothing was done.' })
  candidate?: DuplicateCandidateType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
