import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { AgeBand, EthnicGroup, PersonGender } from './supported-person.codes.ts';

export const AgeBandEnum = enumOf<AgeBand>('AgeBand', 'How old somebody is, as closely as is ever kept.', {
  UNDER_16: 'Younger than 16.',
  FROM_16_TO_17: '16 or 17.',
  FROM_18_TO_24: '18 to 24.',
  FROM_25_TO_34: '25 to 34.',
  FROM_35_TO_44: '35 to 44.',
  FROM_45_TO_54: '45 to 54.',
  FROM_55_TO_64: '55 to 64.',
  FROM_65_TO_74: '65 to 74.',
  FROM_75_TO_84: '75 to 84.',
  FROM_85: '85 or older.',
});

export const PersonGenderEnum = enumOf<PersonGender>('PersonGender', 'The gender of a person, as they say.', {
  WOMAN: 'A woman or girl.',
  MAN: 'A man or boy.',
  NON_BINARY: 'Neither, or both.',
  ANOTHER: 'Another word.',
  NOT_SAID: 'They were asked and did not say.',
});

export const EthnicGroupEnum = enumOf<EthnicGroup>('EthnicGroup', 'The broad ethnic groups of the census.', {
  ASIAN: 'Asian, Asian British or Asian Welsh.',
  BLACK: 'Black, Black British, Black Welsh, Caribbean or African.',
  MIXED: 'Mixed or multiple ethnic groups.',
  WHITE: 'White.',
  OTHER: 'Another ethnic group.',
  NOT_SAID: 'They were asked and did not say.',
});

@ObjectType('SupportedPerson', {
  description: 'Somebody whom a team supports, known by a case code. Who they are is kept nowhere.',
})
export class SupportedPersonType {
  @Field(() => ID, { description: 'The id. It never changes.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change; send it with yours.' })
  version!: number;

  @Field(() => String, { description: 'By what the team knows them: K7M4-T2Q4. The last character checks the others.' })
  caseCode!: string;

  @Field(() => AgeBandEnum, { description: 'How old they are.' })
  ageBand!: AgeBand;

  @Field(() => PersonGenderEnum, { nullable: true, description: 'Their gender; null where nobody asked.' })
  gender!: PersonGender | null;

  @Field(() => Date, { description: 'When they were registered.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When this was last changed.' })
  updatedAt!: Date;

  @Field(() => String, {
    description:
      'The last day on which anything was recorded of them, YYYY-MM-DD. How long they are kept counts from it.',
  })
  lastActiveOn!: string;
}

export const SupportedPersonEdgeType = edgeOf('SupportedPerson', () => SupportedPersonType);

@ObjectType('SupportedPersonConnection', { description: 'A page of the people whom a team supports.' })
export class SupportedPersonConnectionType {
  @Field(() => [SupportedPersonEdgeType], { description: 'The people of this page.' })
  edges!: InstanceType<typeof SupportedPersonEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('RegisterPersonPayload', { description: 'What came of registering somebody.' })
export class RegisterPersonPayload {
  @Field(() => SupportedPersonType, { nullable: true, description: 'The person; null where there are problems.' })
  person?: SupportedPersonType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the local reference is that of somebody whom the team knew already; nothing was made.',
  })
  alreadyKnown?: boolean | null;

  @Field(() => [ProblemType], { description: 'What has to be put right.' })
  problems!: ProblemType[];
}

@ObjectType('SupportedPersonPayload', { description: 'What came of changing what is kept of somebody.' })
export class SupportedPersonPayload {
  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'The person as they are kept now; null where there are problems.',
  })
  person?: SupportedPersonType | null;

  @Field(() => [ProblemType], { description: 'What has to be put right.' })
  problems!: ProblemType[];
}

@ObjectType('DeletePersonPayload', { description: 'What came of deleting somebody.' })
export class DeletePersonPayload {
  @Field(() => ID, { nullable: true, description: 'Whose id it was; null where there are problems.' })
  deletedId?: string | null;

  @Field(() => [ProblemType], { description: 'What has to be put right.' })
  problems!: ProblemType[];
}

@ObjectType('PersonExport', { description: 'Everything that is kept of somebody.' })
export class PersonExportType {
  @Field(() => Date, { description: 'When it was put together.' })
  exportedAt!: Date;

  @Field(() => String, { description: 'By what the team knows them.' })
  caseCode!: string;

  @Field(() => GraphQLJSON, { description: 'Rows by the names of tables and columns, as they are stored.' })
  kept!: unknown;
}
