import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { EvidenceKind, EvidenceState } from './evidence.codes.ts';

export const EvidenceKindEnum = enumOf<EvidenceKind>('EvidenceKind', 'In what form evidence was sent in.', {
  FILE: 'A file: a scan, a document.',
  LINK: 'An address on the web.',
  STATEMENT: 'A statement in words.',
});

export const EvidenceStateEnum = enumOf<EvidenceState>('EvidenceState', 'How far a piece of evidence has come.', {
  WAITING_FOR_FILE: 'Its file has not arrived yet.',
  SUBMITTED: 'It waits for an assurer.',
  SEEN: 'An assurer has looked at it and recorded the check.',
  RETURNED: 'An assurer sent it back with a message.',
  WITHDRAWN: 'It was taken back, or its file never came.',
  REMOVED: 'An assurer deleted it, because it must not be kept.',
});

@ObjectType('Evidence', {
  description:
    'What a group sends in to show that it meets a check. It decides nothing by itself, and is never public.',
})
export class EvidenceType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The check that it is for: public-liability-insurance.' })
  checkCode!: string;

  @Field(() => EvidenceKindEnum, { description: 'In what form.' })
  kind!: EvidenceKind;

  @Field(() => EvidenceStateEnum, { description: 'How far it has come.' })
  state!: EvidenceState;

  @Field(() => String, { nullable: true, description: 'The address, where it is a link.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'The words, where it is a statement.' })
  statement?: string | null;

  @Field(() => String, { nullable: true, description: 'What the editor adds for the assurer.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the file, as it was sent.' })
  fileName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the file is, by what is in it: application/pdf. Null before it arrives.',
  })
  fileType?: string | null;

  @Field(() => Int, { nullable: true, description: 'The size of the file in bytes.' })
  fileSize?: number | null;

  @Field(() => ID, { description: 'Who sent it in.' })
  submittedBy!: string;

  @Field(() => Date, { description: 'When it was sent in, with its file.' })
  submittedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When an assurer looked at it; null while nobody has.' })
  seenAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What the assurer says to whoever sent it in.' })
  message?: string | null;
}

export const EvidenceEdgeType = edgeOf('Evidence', () => EvidenceType);

@ObjectType('EvidenceConnection', { description: 'A page of evidence.' })
export class EvidenceConnectionType {
  @Field(() => [EvidenceEdgeType], { description: 'The evidence of this page.' })
  edges!: InstanceType<typeof EvidenceEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('EvidencePayload', { description: 'What came of sending in evidence, or of dealing with it.' })
export class EvidencePayload {
  @Field(() => EvidenceType, {
    nullable: true,
    description: 'The evidence as it is now; null when nothing was done.',
  })
  evidence?: EvidenceType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
