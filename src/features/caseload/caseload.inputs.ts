import { ArgsType, Field, ID, Int } from 'type-graphql';

@ArgsType()
export class CaseloadCeilingArgs {
  @Field(() => ID, { description: 'Who holds the caseload: the id of the person with the account.' })
  personId!: string;

  @Field(() => ID, { description: 'In which team.' })
  teamId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people a year at most, whatever the hours; left out or null for what guidance says.',
  })
  ceiling?: number | null;

  @Field(() => String, { nullable: true, description: 'Why it is right here. Needed with a ceiling; it is kept.' })
  reason?: string | null;
}
