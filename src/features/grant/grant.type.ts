import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import type { GrantMatch, SuggestionConfidence } from './grant.codes.ts';
import { GrantMatchEnum, SuggestionConfidenceEnum } from './grant-enums.type.ts';
import type { Suggestion } from './suggestion.rules.ts';

@ObjectType('Grant', {
  description: 'Money that a funder has awarded to a body, as the funder publishes it in the 360Giving standard.',
})
export class GrantType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send back the one you saw.' })
  version!: number;

  @Field(() => String, { description: 'The id that its funder gave it: 360G-traffordmbc-VSG1342.' })
  sourceId!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, in the words of its funder.' })
  description?: string | null;

  @Field(() => String, { description: 'Its currency, by three letters: GBP.' })
  currency!: string;

  @Field(() => String, { description: 'The day of the award, as YYYY-MM-DD.' })
  awardedOn!: string;

  @Field(() => String, { nullable: true, description: 'The planned first day; null where the funder says none.' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The planned last day; null where the funder says none.' })
  endsOn?: string | null;

  @Field(() => String, { description: 'Who got it, in the words of its funder.' })
  recipientName!: string;

  @Field(() => [String], { description: 'By which numbers its funder names them, in org-id.guide form.' })
  recipientIdentifiers!: string[];

  @Field(() => String, { nullable: true, description: 'Who awarded it.' })
  funderName?: string | null;

  @Field(() => String, { nullable: true, description: 'Under which programme.' })
  programme?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is for, in the words of its funder.' })
  placeName?: string | null;

  @Field(() => GrantMatchEnum, { description: 'How it came to the organisation it stands at.' })
  match!: GrantMatch;
}

export const GrantEdgeType = edgeOf('Grant', () => GrantType);

@ObjectType('GrantConnection', { description: 'A page of grants.' })
export class GrantConnectionType {
  @Field(() => [GrantEdgeType], { description: 'The grants of this page.' })
  edges!: InstanceType<typeof GrantEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('GrantSuggestion', { description: 'An organisation that may have got a grant. A person decides.' })
export class GrantSuggestionType {
  @Field(() => OrganisationType, { nullable: true, description: 'The organisation; null where you do not see it.' })
  organisation?: OrganisationType | null;

  @Field(() => SuggestionConfidenceEnum, { description: 'How sure it is.' })
  confidence!: SuggestionConfidence;

  @Field(() => String, { description: 'Why, in words.' })
  why!: string;
}

@ObjectType('GrantToMatch', { description: 'A grant that stands at no organisation, and which it may be.' })
export class GrantToMatchType {
  @Field(() => ID, { description: 'The id of the grant.' })
  id!: string;

  @Field(() => GrantType, { description: 'The grant.' })
  grant!: GrantType;

  @Field(() => [GrantSuggestionType], { description: 'Which organisation it may be, the surest first.' })
  suggestions!: Suggestion[];
}

export const GrantToMatchEdgeType = edgeOf('GrantToMatch', () => GrantToMatchType);

@ObjectType('GrantToMatchConnection', { description: 'A page of grants that wait for a match.' })
export class GrantToMatchConnectionType {
  @Field(() => [GrantToMatchEdgeType], { description: 'The grants of this page, the largest first.' })
  edges!: InstanceType<typeof GrantToMatchEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('GrantPayload', { description: 'What came of a change to a grant.' })
export class GrantPayload {
  @Field(() => GrantType, { nullable: true, description: 'The grant as it is now; null when nothing was done.' })
  grant?: GrantType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
