import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { GrantMatch } from './grant.codes.ts';
import { GrantMatchEnum } from './grant-enums.type.ts';

@InputType({ description: 'Which grants. Everything that is said must hold.' })
export class GrantFilterInput {
  @Field(() => String, { nullable: true, description: 'For this area, or one that it holds, by its code.' })
  area?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For this need, by its code: said to be, or offered by the organisation where nobody has said.',
  })
  need?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this organisation.' })
  organisationId?: string | null;

  @Field(() => GrantMatchEnum, { nullable: true, description: 'By how they came to their organisation.' })
  match?: GrantMatch | null;

  @Field(() => String, { nullable: true, description: 'Awarded on this day or later, as YYYY-MM-DD.' })
  awardedFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Awarded on this day or earlier, as YYYY-MM-DD.' })
  awardedTo?: string | null;
}

@ArgsType()
export class GrantListArgs extends PageArgs {
  @Field(() => GrantFilterInput, { nullable: true, description: 'Which; all of them when left out.' })
  filter?: GrantFilterInput | null;
}

@ArgsType()
export class GrantToMatchArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only for this area, or one that it holds, by its code.' })
  area?: string | null;
}

@ArgsType()
export class GrantArgs {
  @Field(() => ID, { description: 'Which grant.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version!: number;
}

@ArgsType()
export class MatchGrantArgs extends GrantArgs {
  @Field(() => ID, { description: 'The organisation that got it.' })
  organisationId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also up to 500 others that wait, of the same recipient by name and numbers, as far as they are yours to match.',
  })
  withAlike!: boolean;
}

@ArgsType()
export class SetGrantNeedsArgs extends GrantArgs {
  @Field(() => [String], {
    description: 'The needs, by their codes, each counted alike; none to let them follow from what is offered.',
  })
  needs!: string[];
}
