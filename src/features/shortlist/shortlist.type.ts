import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { ConnectionRecordType, ConnectionWarningType } from '../connection/connection.type.ts';
import type { ShortlistItem } from './shortlist.entity.ts';

@ObjectType('ShortlistItem', { description: 'A service on a shortlist, with what is said of it to the person.' })
export class ShortlistItemType implements ShortlistItem {
  @Field(() => ID, { description: 'The id of the service.' })
  serviceId!: string;

  @Field(() => String, { nullable: true, description: 'What the person should know. They read it; it names nobody.' })
  note!: string | null;
}

@ObjectType('Shortlist', {
  description:
    'A few services for one person to choose from. Handed over it is a page, in large print too, or plain text, with crisis lines; of the person it says nothing.',
})
export class ShortlistType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => ID, { description: 'For whom it is: the id of somebody whom your team supports.' })
  personId!: string;

  @Field(() => [ShortlistItemType], { description: 'What is on it, in the order in which it is shown.' })
  items!: ShortlistItemType[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When a link to it was last made; null where none was.' })
  handedOverAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it became connections of the kind SIGNPOST; null until then.',
  })
  signpostedAt?: Date | null;
}

@ObjectType('ShortlistPayload', { description: 'What came of a change to a shortlist.' })
export class ShortlistPayload {
  @Field(() => ShortlistType, {
    nullable: true,
    description: 'The shortlist as it is now; null when nothing was done.',
  })
  shortlist?: ShortlistType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('HandOverShortlistPayload', { description: 'A shortlist to give to somebody.' })
export class HandOverShortlistPayload extends ShortlistPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The page, for a screen or a printer. It is told once: whoever has it can open the list, until it expires.',
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'The same page in large print.' })
  largePrintUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'All of it as plain text, for a message.' })
  plainText?: string | null;

  @Field(() => Date, { nullable: true, description: 'Until when the page can be opened.' })
  until?: Date | null;
}

@ObjectType('SignpostShortlistPayload', { description: 'What came of turning a shortlist into connections.' })
export class SignpostShortlistPayload extends ShortlistPayload {
  @Field(() => [ConnectionRecordType], {
    nullable: true,
    description: 'The connections, in the order of the list; null when nothing was done.',
  })
  connections?: ConnectionRecordType[] | null;

  @Field(() => [ConnectionWarningType], {
    nullable: true,
    description: 'What has to be said to the person, of each connection.',
  })
  warnings?: ConnectionWarningType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Services that were on the list, and to which nobody may be signposted any more.',
  })
  leftOut?: string[] | null;
}
