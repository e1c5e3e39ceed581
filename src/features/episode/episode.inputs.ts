import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import type { EpisodesShown, ReferralSource } from './episode.codes.ts';
import { EpisodesShownEnum, ReferralSourceEnum } from './episode-enums.type.ts';

const SOURCE_WORDS = 'Who referred the person, in a word or two that name nobody. Needed with OTHER, and with it only.';

@InputType({ description: 'A referral of somebody to social prescribing.' })
export class EpisodeInput {
  @Field(() => ReferralSourceEnum, { description: 'Where the referral came from. No source is refused.' })
  referralSource!: ReferralSource;

  @Field(() => String, { nullable: true, description: SOURCE_WORDS })
  referralSourceWords?: string | null;

  @Field(() => String, { nullable: true, description: 'The day of the referral, YYYY-MM-DD. Today, unless said.' })
  referredOn?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of needs, as far as they are known: debt.' })
  needs?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of populations that the person belongs to. Those of the person, unless said.',
  })
  populations?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What matters to the person: at most five short lines that name nobody and tell no story.',
  })
  goals?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'In whose caseload it shall be: somebody of the team who holds one. Yours, unless said.',
  })
  heldBy?: string | null;

  @Field(() => String, { nullable: true, description: 'The day of the first review, YYYY-MM-DD: today or later.' })
  reviewOn?: string | null;
}

@InputType({ description: 'What to correct of a referral. What is left out stays.' })
export class EpisodeCorrectionInput {
  @Field(() => ReferralSourceEnum, { nullable: true, description: 'Where the referral came from.' })
  referralSource?: ReferralSource;

  @Field(() => String, { nullable: true, description: SOURCE_WORDS })
  referralSourceWords?: string | null;

  @Field(() => String, { nullable: true, description: 'The day of the referral, YYYY-MM-DD.' })
  referredOn?: string;

  @Field(() => [String], { nullable: true, description: 'Codes of needs. Replaces the whole list.' })
  needs?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of populations. Replaces the whole list.' })
  populations?: string[];
}

@InputType({ description: 'What matters to the person, in a few words that name nobody and tell no story.' })
export class GoalInput {
  @Field(() => String, { description: 'At most 120 characters: “Get out of the house twice a week”.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True once the person says that it is reached.' })
  isReached!: boolean;
}

@ArgsType()
export class DatedArgs extends VersionedId {
  @Field(() => String, { nullable: true, description: 'On which day it was, YYYY-MM-DD. Today, unless said.' })
  on?: string | null;
}

@ArgsType()
export class EpisodesArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;

  @Field(() => EpisodesShownEnum, { nullable: true, description: 'Only those of which this is true.' })
  state?: EpisodesShown | null;

  @Field(() => ID, { nullable: true, description: 'Only those in the caseload of this person.' })
  heldBy?: string | null;
}
