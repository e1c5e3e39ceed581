import { FieldResolver, Resolver, Root } from 'type-graphql';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';
import type { LocationRow } from './location.queries.ts';
import { LocationType } from './location.type.ts';

@Resolver(() => LocationType)
export class LocationResolver {
  @FieldResolver(() => String, { description: 'What the place is called.' })
  name(@Root() location: LocationRow, @LanguageArg() language: string): string {
    return textIn(location.name, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'How to get in: entrance, parking, stairs.' })
  accessNotes(@Root() location: LocationRow, @LanguageArg() language: string): string | null {
    return wordsIn(location.accessNotes, language);
  }
}
