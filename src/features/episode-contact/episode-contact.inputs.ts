import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { ContactKind } from './episode-contact.codes.ts';
import { ContactKindEnum } from './episode-contact.type.ts';

const MINUTES = 'How many minutes it took, from 1 to 600.';
const ON = 'The day on which it happened, as YYYY-MM-DD.';
const NOTE =
  'A few words, at most 300 characters, such as why there are more than 12. They name nobody; the story belongs in the GP system.';

@ArgsType()
export class RecordContactArgs {
  @Field(() => ID, { description: 'With the person of which episode.' })
  episodeId!: string;

  @Field(() => ContactKindEnum, { description: 'How.' })
  kind!: ContactKind;

  @Field(() => Int, { description: MINUTES })
  minutes!: number;

  @Field(() => String, { nullable: true, description: `${ON} Today when left out.` })
  on?: string | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@InputType('ContactCorrectionInput', {
  description: 'What was mistyped of a contact. What is left out stays as it is.',
})
export class ContactCorrectionInput {
  @Field(() => ContactKindEnum, { nullable: true, description: 'How.' })
  kind?: ContactKind;

  @Field(() => Int, { nullable: true, description: MINUTES })
  minutes?: number;

  @Field(() => String, { nullable: true, description: ON })
  on?: string;

  @Field(() => String, { nullable: true, description: `${NOTE} Null takes it away.` })
  note?: string | null;
}

@ArgsType()
export class EpisodeContactsArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which episode.' })
  episodeId!: string;
}
