import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CrisisLinePanelType } from '../features/crisis-line/crisis-line.type.ts';
import { OrganisationType } from '../features/organisation/organisation.type.ts';
import { ServiceType } from '../features/service/service.type.ts';
import { enumOf } from '../graphql/enum.ts';
import { ProblemType } from '../graphql/problem.type.ts';
import { PageInfoType } from '../graphql/relay.type.ts';
import type { FacetValue } from './answer/facets.ts';
import { UnderstoodType } from './understood.type.ts';
import type { Fragment, HighlightField } from './answer/highlights.ts';

import type { EngineName } from './question/engine.ts';

const SearchEngineEnum = enumOf<EngineName>('SearchEngine', 'What answered a search.', {
  MEILISEARCH: 'The search engine: the usual case.',
  POSTGRESQL: 'The database, because the search engine is away, slow or not installed.',
});

const HighlightFieldEnum = enumOf<HighlightField>('HighlightField', 'The text in which words were found.', {
  NAME: 'The name.',
  SUMMARY: 'The summary.',
  DESCRIPTION: 'A passage of the description.',
});

@ObjectType('HighlightFragment', { description: 'A piece of a text. Plain text: markup in it is not markup.' })
export class HighlightFragmentType implements Fragment {
  @Field(() => String, { description: 'The piece itself.' })
  text!: string;

  @Field(() => Boolean, { description: 'True where it was found by the words of the search.' })
  isMatch!: boolean;
}

@ObjectType('Highlight', { description: 'A text in which words were found, cut into what was found and what was not.' })
export class HighlightType {
  @Field(() => HighlightFieldEnum, { description: 'Which text it is.' })
  field!: HighlightField;

  @Field(() => [HighlightFragmentType], { description: 'The pieces, in their order; together they are the text.' })
  fragments!: Fragment[];
}

@ObjectType('FacetValue', { description: 'How many results there are with a certain value.' })
export class FacetValueType implements FacetValue {
  @Field(() => String, { description: 'The value, as filters take it.' })
  code!: string;

  @Field(() => String, { description: 'The value in words.' })
  label!: string;

  @Field(() => Int, { description: 'How many results have it. Approximate where the total is.' })
  count!: number;
}

const facet = (what: string) => ({ nullable: true, description: `Results by ${what}, the most frequent first.` });

@ObjectType('SearchFacets', { description: 'Results counted by what they have, to narrow a search by.' })
export class SearchFacetsType {
  @Field(() => [FacetValueType], facet('need'))
  needs?: FacetValue[];

  @Field(() => [FacetValueType], facet('activity kind'))
  activityKinds?: FacetValue[];

  @Field(() => [FacetValueType], facet('population'))
  populations?: FacetValue[];

  @Field(() => [FacetValueType], facet('cost'))
  cost?: FacetValue[];

  @Field(() => [FacetValueType], facet('way to take part'))
  attendance?: FacetValue[];

  @Field(() => [FacetValueType], facet('language'))
  languages?: FacetValue[];

  @Field(() => [FacetValueType], facet('accessibility feature'))
  accessibility?: FacetValue[];

  @Field(() => [FacetValueType], facet('day with a session'))
  days?: FacetValue[];

  @Field(() => [FacetValueType], facet('local authority'))
  localAuthorities?: FacetValue[];

  @Field(() => [FacetValueType], facet('standing of quality assurance, as of the last hour'))
  standings?: FacetValue[];

  @Field(() => [FacetValueType], facet('what may be done with them, as of the last hour'))
  referability?: FacetValue[];
}

@ObjectType()
class SearchEdge {
  @Field(() => String, { description: 'Where this result stands: pass it as after to go on from here.' })
  cursor!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Kilometres to its nearest place, as the crow flies; null without near, and where it has no place.',
  })
  distanceKm!: number | null;
}

@ObjectType('ServiceSearchEdge', { description: 'A service in its place among the results.' })
export class ServiceSearchEdgeType extends SearchEdge {
  @Field(() => ServiceType, { description: 'The service, as it is now.' })
  node!: ServiceType;
}

@ObjectType('OrganisationSearchEdge', { description: 'An organisation in its place among the results.' })
export class OrganisationSearchEdgeType extends SearchEdge {
  @Field(() => OrganisationType, { description: 'The organisation, as it is now.' })
  node!: OrganisationType;
}

@ObjectType()
class SearchConnection {
  @Field(() => PageInfoType, { description: 'Where this page stands among the results.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many results there are.' })
  total!: number;

  @Field(() => Boolean, {
    description:
      'True where the total was estimated: in a circle, at a time of day, or where the engine did not count to the end.',
  })
  totalIsApproximate!: boolean;

  @Field(() => SearchFacetsType, { description: 'Results counted by what they have. Ask only for what you show.' })
  facets!: SearchFacetsType;

  @Field(() => SearchEngineEnum, { nullable: true, description: 'What answered; null when nothing could.' })
  engine!: EngineName | null;

  @Field(() => CrisisLinePanelType, {
    nullable: true,
    description:
      'Whom to ring in a crisis: there whenever nothing was found, and whenever the words are about suicide, self-harm, abuse or danger. Show it above the results.',
  })
  crisis!: CrisisLinePanelType | null;

  @Field(() => [ProblemType], { description: 'What was wrong with the search, or understood less exactly than meant.' })
  problems!: ProblemType[];
}

@ObjectType('ServiceSearchConnection', { description: 'A page of services that match a search.' })
export class ServiceSearchConnectionType extends SearchConnection {
  @Field(() => [ServiceSearchEdgeType], { description: 'The results of this page.' })
  edges!: ServiceSearchEdgeType[];

  @Field(() => [UnderstoodType], {
    description:
      'What the words were understood to mean; each can be taken away by without. Empty where one plain word was looked for, and where distance or freshness decides.',
  })
  understoodAs!: UnderstoodType[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many organisations that list no service match the same words and place: searchOrganisations finds them.',
  })
  organisationsWithoutServices!: number | null;
}

@ObjectType('OrganisationSearchConnection', { description: 'A page of organisations that match a search.' })
export class OrganisationSearchConnectionType extends SearchConnection {
  @Field(() => [OrganisationSearchEdgeType], { description: 'The results of this page.' })
  edges!: OrganisationSearchEdgeType[];
}
