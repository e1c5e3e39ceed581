import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { LoggedKind } from './activity-entry.codes.ts';
import { LoggedKindEnum } from './activity-entry.type.ts';

const NOTE = 'A few words that name nobody, at most 500 characters. Needed with OTHER.';

@InputType({ description: 'Work around people that is not coded.' })
export class ActivityInput {
  @Field(() => LoggedKindEnum, { description: 'What it was.' })
  kind!: LoggedKind;

  @Field(() => String, { nullable: true, description: 'On which day, YYYY-MM-DD. Today, unless said.' })
  on?: string | null;

  @Field(() => Int, { description: 'How many minutes it took.' })
  minutes!: number;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@InputType({ description: 'What to correct of an entry. What is left out stays.' })
export class ActivityCorrectionInput {
  @Field(() => LoggedKindEnum, { nullable: true, description: 'What it was.' })
  kind?: LoggedKind;

  @Field(() => String, { nullable: true, description: 'On which day, YYYY-MM-DD.' })
  on?: string;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took.' })
  minutes?: number;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ArgsType()
export class ActivityLogArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;

  @Field(() => LoggedKindEnum, { nullable: true, description: 'Only work of this kind.' })
  kind?: LoggedKind | null;
}
