import { Field, InputType } from 'type-graphql';
import type { SheetField } from './sheet-field.codes.ts';
import { SheetFieldEnum } from './sheet-mapping.type.ts';

@InputType({ description: 'A column of a table, and what it says.' })
export class SheetColumnInput {
  @Field(() => String, { description: 'Its heading. Capitals and blanks make no difference.' })
  heading!: string;

  @Field(() => SheetFieldEnum, { description: 'What it says of a service.' })
  field!: SheetField;

  @Field(() => String, { nullable: true, description: 'What stands between several things in one cell, such as ;' })
  separator?: string | null;
}

@InputType({ description: 'What holds for each row although no column says it.' })
export class SheetConstantInput {
  @Field(() => SheetFieldEnum, { description: 'What it says of each service.' })
  field!: SheetField;

  @Field(() => String, { description: 'The value, as a cell would hold it.' })
  value!: string;
}

@InputType({ description: 'How to read a table of services.' })
export class SheetReadingInput {
  @Field(() => [SheetColumnInput], { description: 'Which column says what. Columns that are not named are left out.' })
  columns!: SheetColumnInput[];

  @Field(() => [SheetConstantInput], { nullable: true, description: 'What holds for each row.' })
  constants?: SheetConstantInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Headings of the columns that together tell one row from all others; the column that says ID, unless given.',
  })
  idHeadings?: string[] | null;
}
