import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ContactKind } from './episode-contact.codes.ts';

export const ContactKindEnum = enumOf<ContactKind>('ContactKind', 'How somebody was spoken with.', {
  PHONE: 'By phone.',
  VIDEO: 'By video.',
  IN_PERSON: 'Face to face: at the practice, in a café, at a group.',
  HOME_VISIT: 'At home.',
  TEXT: 'In writing: a text message, an e-mail, a letter. Not counted among the 6 to 12.',
});

@ObjectType('EpisodeContact', { description: 'That somebody of the team spoke with the person of an episode.' })
export class EpisodeContactType {
  @Field(() => ID, { description: 'Its id: correctContact and removeContact take it.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => ContactKindEnum, { description: 'How.' })
  kind!: ContactKind;

  @Field(() => Int, { description: 'How many minutes it took.' })
  minutes!: number;

  @Field(() => String, { description: 'The day on which it happened, as YYYY-MM-DD.' })
  happenedOn!: string;

  @Field(() => ID, { description: 'The id of whoever recorded it.' })
  recordedBy!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  createdAt!: Date;
}

export const EpisodeContactEdgeType = edgeOf('EpisodeContact', () => EpisodeContactType);

@ObjectType('EpisodeContactConnection', { description: 'A page of contacts, the first first.' })
export class EpisodeContactConnectionType {
  @Field(() => [EpisodeContactEdgeType], { description: 'The contacts of this page.' })
  edges!: InstanceType<typeof EpisodeContactEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('EpisodeContactPayload', { description: 'What came of recording, correcting or removing a contact.' })
export class EpisodeContactPayload {
  @Field(() => EpisodeContactType, {
    nullable: true,
    description: 'The contact as it is now, or was when it was removed; null when nothing was done.',
  })
  contact?: EpisodeContactType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
