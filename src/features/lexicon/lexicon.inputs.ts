import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';

@InputType({ description: 'What an entry of the lexicon is to say. Given as a whole: what is left out is taken away.' })
export class LexiconEntryInput {
  @Field(() => String, { description: 'What it is known by: partner-died. It is never changed.' })
  code!: string;

  @Field(() => String, { description: 'What is shown as understood, in English: A partner has died.' })
  label!: string;

  @Field(() => [String], {
    description:
      'How people say it: words in a row, in any inflection, with at most three others between two of them. “husband|wife died” is either word and then died.',
  })
  phrases!: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of needs that it stands for.' })
  needs?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of kinds of activity that it stands for.' })
  activityKinds?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of populations that it stands for.' })
  populations?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Words that listings use for it, the most telling first. They are looked for too.',
  })
  words?: string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'What should be so as well: cost:FREE, attendance:ONLINE, days:SUNDAY, time:EVENING, languages:cy, genders:WOMEN, age:70.',
  })
  wishes?: string[];
}

@ArgsType()
export class LexiconEntriesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only entries with this in their code, label, phrases or words.',
  })
  query?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True for those that were removed.' })
  removed!: boolean;
}
