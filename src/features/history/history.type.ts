import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ChangeRow } from './history.queries.ts';

export const ChangeKindEnum = enumOf<ChangeRow['operation']>('ChangeKind', 'What a change did.', {
  INSERT: 'Something was added: the listing itself, or a place to it.',
  UPDATE: 'Fields were changed.',
  DELETE: 'Something was removed: the listing itself, or a place from it.',
});

@ObjectType('FieldChange', { description: 'One field that a change touched.' })
export class FieldChangeType {
  @Field(() => String, { description: 'The field, as this schema names it: name, eligibility.minimumAge.' })
  field!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What it said before; null where it said nothing. Of locationIds: the place that was removed.',
  })
  old!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What it says since; null where it says nothing. Of locationIds: the place that was added.',
  })
  new!: unknown;
}

@ObjectType('HistoryEntry', { description: 'One change of a listing or a place.' })
export class HistoryEntryType {
  @Field(() => ID, { description: 'The id of the change: pass it as changeId to restore what was there then.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => ChangeKindEnum, { description: 'What it did.' })
  kind!: ChangeRow['operation'];

  @Field(() => String, {
    description: 'Who: by name where you may know it, otherwise by role; a program by its name (import).',
  })
  who!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it.' })
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where it is a change of something that was merged into this: the id that it had; otherwise null.',
  })
  mergedFrom!: string | null;

  @Field(() => [FieldChangeType], {
    description: 'What changed, field by field. Of a confidential place never where it is.',
  })
  fields!: FieldChangeType[];
}

export const HistoryEntryEdgeType = edgeOf('HistoryEntry', () => HistoryEntryType);

@ObjectType('HistoryEntryConnection', { description: 'A page of a history, the newest change first.' })
export class HistoryEntryConnectionType {
  @Field(() => [HistoryEntryEdgeType], { description: 'The changes of this page.' })
  edges!: InstanceType<typeof HistoryEntryEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the history.' })
  pageInfo!: PageInfoType;
}
