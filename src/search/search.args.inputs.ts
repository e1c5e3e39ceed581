import { ArgsType, Field, ID } from 'type-graphql';
import { enumOf } from '../graphql/enum.ts';
import { PageArgs } from '../graphql/page-args.ts';
import type { SearchInput, Sort } from './question/search-input.ts';
import { EligibleAtInput, NearInput, OrganisationFilterInput, ServiceFilterInput } from './search.inputs.ts';

const SearchSortEnum = enumOf<Sort>('SearchSort', 'What comes first.', {
  RELEVANCE: 'What fits the words best; among equals, what was checked last.',
  DISTANCE: 'What is nearest, by exact distance. What has no place comes after everything that has one.',
  FRESHNESS: 'What was checked last.',
});

@ArgsType()
class SearchArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words to look for, in any order; small slips are forgiven.' })
  query?: string | null;

  @Field(() => NearInput, { nullable: true, description: 'Where it happens.' })
  near?: NearInput | null;

  @Field(() => EligibleAtInput, { nullable: true, description: 'Where the person lives.' })
  eligibleAt?: EligibleAtInput | null;

  @Field(() => SearchSortEnum, { defaultValue: 'RELEVANCE', description: 'What comes first.' })
  sort!: Sort;
}

@ArgsType()
export class SearchServicesArgs extends SearchArgs implements SearchInput {
  @Field(() => ServiceFilterInput, { nullable: true, description: 'What else must hold.' })
  filter?: ServiceFilterInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'What was not meant: ids from understoodAs of an earlier answer. Goes for sorting by relevance.',
  })
  without?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True for a trial, such as of a monitor or by staff: it is answered like any other, and not counted among what people look for.',
  })
  isTest!: boolean;
}

@ArgsType()
export class SearchOrganisationsArgs extends SearchArgs implements SearchInput {
  @Field(() => OrganisationFilterInput, { nullable: true, description: 'What else must hold.' })
  filter?: OrganisationFilterInput | null;
}
