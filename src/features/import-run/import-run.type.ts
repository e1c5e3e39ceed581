import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ImportOutcome, ImportState } from './import-run.codes.ts';

export const ImportStateEnum = enumOf<ImportState>('ImportState', 'How far an import of a feed has come.', {
  RUNNING: 'It goes on, or its program was killed: the next one goes on from there.',
  FINISHED: 'It came to its end.',
  STOPPED: 'Somebody stopped it; the next one goes on from there.',
  FAILED: 'The feed did not answer as it should; the next one goes on from there.',
});

export const ImportOutcomeEnum = enumOf<ImportOutcome>('ImportOutcome', 'What became of a record of a feed.', {
  CREATED: 'It is new here.',
  UPDATED: 'Something of it was changed.',
  UNCHANGED: 'It says what is here already, or what somebody here has decided otherwise.',
  LEFT_OUT: 'It was left out on purpose: a crisis line, something that is over, or on the do-not-list.',
  REJECTED: 'It cannot be taken as it is.',
  NOT_FETCHED: 'The feed did not give it. What is here was left as it is.',
});

@ObjectType('ImportRemark', { description: 'What a person should know about a record: what is wrong, or was tidied.' })
export class ImportRemarkType {
  @Field(() => String, { description: 'The field of the feed or of the listing.' })
  field!: string;

  @Field(() => String, { description: 'What kind of remark it is: CHANGED for what was tidied and needs nobody.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong or was done, in plain English.' })
  message!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of what is here already and likely the same (LIKELY_DUPLICATE).',
  })
  listingId?: string;

  @Field(() => Float, { nullable: true, description: 'How sure that is, from 0 to 1.' })
  sureness?: number;
}

@ObjectType('ImportChange', { description: 'A field that an import has changed, or would change.' })
export class ImportChangeType {
  @Field(() => String, { description: 'Of what: organisation, location or service.' })
  part!: string;

  @Field(() => String, { description: 'Which field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What stood there before, in words; null for nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands there afterwards, in words; null for nothing.' })
  after!: string | null;
}

@ObjectType('ImportRecord', { description: 'What became of one record of a feed.' })
export class ImportRecordType {
  @Field(() => ID, { description: 'Its number in the list of the feed.' })
  id!: string;

  @Field(() => String, { description: 'Its id in the feed, or where it stands if it has none.' })
  sourceId!: string;

  @Field(() => String, { nullable: true, description: 'Its name in the feed.' })
  name!: string | null;

  @Field(() => ImportOutcomeEnum, { description: 'What became of it.' })
  outcome!: ImportOutcome;

  @Field(() => [ImportRemarkType], { description: 'What a person should know about it.' })
  remarks!: ImportRemarkType[];

  @Field(() => [ImportChangeType], {
    description: 'What was changed, field by field; of a rehearsal, what would be, new things included.',
  })
  changes!: ImportChangeType[];
}

export const ImportRecordEdgeType = edgeOf('ImportRecord', () => ImportRecordType);

@ObjectType('ImportRecordConnection', { description: 'A page of the records of an import, in the order of the feed.' })
export class ImportRecordConnectionType {
  @Field(() => [ImportRecordEdgeType], { description: 'The records of this page.' })
  edges!: InstanceType<typeof ImportRecordEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ImportRun', { description: 'One import of a feed, and what came of it.' })
export class ImportRunType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What everything from this feed carries as its source: oruk:example.org/api.' })
  source!: string;

  @Field(() => String, { description: 'Where the feed is: its address on the web, or the name of a file.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which standard it follows: ORUK_3, ORUK_1, HSDS, HSDS_TABLES or TABLE.',
  })
  standard?: string | null;

  @Field(() => ImportStateEnum, { description: 'How far it has come.' })
  state!: ImportState;

  @Field(() => Boolean, { description: 'True for a rehearsal, which keeps nothing of the records.' })
  isRehearsal!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the whole list was read. Only then what is not on it counts as not seen.',
  })
  isComplete?: boolean | null;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it goes on.' })
  finishedAt?: Date | null;

  @Field(() => Int, { description: 'How many records the feed lists.' })
  listed!: number;

  @Field(() => Int, { description: 'How many services are new here.' })
  created!: number;

  @Field(() => Int, { description: 'Of how many something was changed.' })
  updated!: number;

  @Field(() => Int, { description: 'How many say what is here already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many were left out on purpose.' })
  leftOut!: number;

  @Field(() => Int, { description: 'How many cannot be taken as they are.' })
  rejected!: number;

  @Field(() => Int, { description: 'How many the feed did not give.' })
  notFetched!: number;

  @Field(() => Int, { description: 'How many services that it had before are in the feed no more.' })
  notSeen!: number;

  @Field(() => Int, { description: 'How many fields were queued for a person: see importConflicts.' })
  conflicts!: number;

  @Field(() => Int, {
    description:
      'How many records bring something new that is likely here already. They were taken all the same: see their remarks, and duplicateCandidates.',
  })
  likelyDuplicates!: number;

  @Field(() => String, { nullable: true, description: 'The licence that the feed names; null where it names none.' })
  licence?: string | null;

  @Field(() => String, { nullable: true, description: 'What the robots.txt of the feed said.' })
  robots?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed, or what was not believed; null when all is well.',
  })
  failure?: string | null;
}

export const ImportRunEdgeType = edgeOf('ImportRun', () => ImportRunType);

@ObjectType('ImportRunConnection', { description: 'A page of imports of feeds, the newest first.' })
export class ImportRunConnectionType {
  @Field(() => [ImportRunEdgeType], { description: 'The imports of this page.' })
  edges!: InstanceType<typeof ImportRunEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
