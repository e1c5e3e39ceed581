import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { AgeBand, EthnicGroup, PersonGender } from './supported-person.codes.ts';
import { AgeBandEnum, EthnicGroupEnum, PersonGenderEnum } from './supported-person.type.ts';

const POSTCODE =
  'Where they live, or the first half of it. What follows is kept: council, ICB, nation, decile, areas; the postcode is dropped.';
const REFERENCE =
  'What another system calls them, such as a number in EMIS. Only a keyed digest is kept, by which the team finds them again.';

@InputType({
  description: 'What to keep of somebody whom a team supports. Never a name, an NHS number or a day of birth.',
})
export class NewPersonInput {
  @Field(() => ID, { description: 'The team that supports them.' })
  teamId!: string;

  @Field(() => AgeBandEnum, { description: 'How old they are.' })
  ageBand!: AgeBand;

  @Field(() => PersonGenderEnum, { nullable: true, description: 'Their gender, as they say.' })
  gender?: PersonGender | null;

  @Field(() => EthnicGroupEnum, { nullable: true, description: 'Their ethnic group, as they say.' })
  ethnicGroup?: EthnicGroup | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the populations that they belong to.' })
  populations?: string[] | null;

  @Field(() => String, { nullable: true, description: POSTCODE })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: REFERENCE })
  localReference?: string | null;
}

@InputType({ description: 'What changes of somebody; what is left out stays as it is, and null takes it away.' })
export class PersonInput {
  @Field(() => AgeBandEnum, { nullable: true, description: 'How old they are.' })
  ageBand?: AgeBand;

  @Field(() => PersonGenderEnum, { nullable: true, description: 'Their gender, as they say.' })
  gender?: PersonGender | null;

  @Field(() => EthnicGroupEnum, { nullable: true, description: 'Their ethnic group, as they say.' })
  ethnicGroup?: EthnicGroup | null;

  @Field(() => [String], { nullable: true, description: 'Codes of all populations that they belong to.' })
  populations?: string[];

  @Field(() => String, { nullable: true, description: POSTCODE })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: REFERENCE })
  localReference?: string | null;
}

@ArgsType()
export class WhichPerson {
  @Field(() => ID, { nullable: true, description: 'Their id.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Their case code, in capitals or small letters, with or without its hyphen.',
  })
  caseCode?: string | null;

  @Field(() => String, { nullable: true, description: 'What another system calls them: looked for in all your teams.' })
  localReference?: string | null;
}
