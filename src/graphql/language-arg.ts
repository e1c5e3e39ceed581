import { Arg } from 'type-graphql';

/** The argument of every field that holds words in several languages. */
export function LanguageArg(): ParameterDecorator {
  return Arg('language', () => String, {
    defaultValue: 'en',
    description: 'Which language to show, as a BCP 47 tag: en, cy. Where it is missing, English or what there is.',
  }) as ParameterDecorator;
}
