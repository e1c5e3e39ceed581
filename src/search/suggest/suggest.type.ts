import { Field, ID, ObjectType } from 'type-graphql';
import { CrisisLinePanelType } from '../../features/crisis-line/crisis-line.type.ts';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

const SuggestionKindEnum = enumOf<SuggestionKind>('SuggestionKind', 'What is suggested.', {
  NEED: 'A need: put its code into the filter, or search for its name.',
  PLACE: 'A town, the area of a council or an outcode: search near it.',
  SERVICE: 'A service, by its name.',
  ORGANISATION: 'An organisation, by its name.',
});

@ObjectType('Suggestion', { description: 'Something that what is being typed may become.' })
export class SuggestionType implements Suggestion {
  @Field(() => SuggestionKindEnum, { description: 'What it is.' })
  kind!: SuggestionKind;

  @Field(() => String, { description: 'What to show, and to put where it is being typed.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Of a service: whose it is.' })
  detail!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the service or the organisation.' })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the need, of the area of the council (E08000009) or of the outcode (outcode:M33).',
  })
  code!: string | null;
}

@ObjectType('Suggestions', { description: 'What the beginning of a search may become.' })
export class SuggestionsType {
  @Field(() => [SuggestionType], {
    description: 'Needs first, then places, services and organisations; fourteen at most.',
  })
  items!: Suggestion[];

  @Field(() => CrisisLinePanelType, {
    nullable: true,
    description: 'Whom to ring in a crisis, as soon as the words are about one. Show it above the suggestions.',
  })
  crisis!: CrisisLinePanelType | null;

  @Field(() => [ProblemType], { description: 'What was wrong with where.' })
  problems!: ProblemType[];
}
