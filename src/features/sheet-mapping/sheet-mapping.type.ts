import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { SHEET_FIELDS, type SheetField } from './sheet-field.codes.ts';

export const SheetFieldEnum = enumOf<SheetField>(
  'SheetField',
  'What a column of a table can say of a service.',
  SHEET_FIELDS,
);

@ObjectType('SheetColumn', { description: 'A column of a table, and what it says.' })
export class SheetColumnType {
  @Field(() => String, { description: 'Its heading.' })
  heading!: string;

  @Field(() => SheetFieldEnum, { description: 'What it says of a service.' })
  field!: SheetField;

  @Field(() => String, {
    nullable: true,
    description: 'What stands between several things in one cell; null where a cell is one thing.',
  })
  separator?: string | null;
}

@ObjectType('SheetConstant', { description: 'What holds for each row although no column says it.' })
export class SheetConstantType {
  @Field(() => SheetFieldEnum, { description: 'What it says of each service.' })
  field!: SheetField;

  @Field(() => String, { description: 'The value.' })
  value!: string;
}

@ObjectType('SheetReading', { description: 'How to read a table of services: a first guess by its headings.' })
export class SheetReadingType {
  @Field(() => [SheetColumnType], { description: 'Which column says what.' })
  columns!: readonly SheetColumnType[];

  @Field(() => [String], { description: 'Headings of the columns that together tell one row from all others.' })
  idHeadings!: readonly string[];

  @Field(() => [String], { description: 'Headings that say nothing that is known here.' })
  unknown!: readonly string[];
}

@ObjectType('SheetMapping', { description: 'How a table of services is read, kept by a name for the next time.' })
export class SheetMappingType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send back the one you saw.' })
  version!: number;

  @Field(() => String, { description: 'Its name: what is imported by it has the source sheet:name.' })
  name!: string;

  @Field(() => [SheetColumnType], { description: 'Which column says what.' })
  columns!: SheetColumnType[];

  @Field(() => [SheetConstantType], { description: 'What holds for each row although no column says it.' })
  constants!: SheetConstantType[];

  @Field(() => [String], { description: 'Headings of the columns that together tell one row from all others.' })
  idHeadings!: string[];

  @Field(() => Date, { description: 'When it was changed last.' })
  changedAt!: Date;
}

export const SheetMappingEdgeType = edgeOf('SheetMapping', () => SheetMappingType);

@ObjectType('SheetMappingConnection', { description: 'A page of the kept readings of tables.' })
export class SheetMappingConnectionType {
  @Field(() => [SheetMappingEdgeType], { description: 'The mappings of this page.' })
  edges!: InstanceType<typeof SheetMappingEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('SheetMappingPayload', { description: 'What came of keeping, changing or removing a mapping.' })
export class SheetMappingPayload {
  @Field(() => SheetMappingType, { nullable: true, description: 'The mapping; null when nothing was done.' })
  mapping?: SheetMappingType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
