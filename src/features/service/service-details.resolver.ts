import { FieldResolver, Resolver, Root } from 'type-graphql';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { wordsIn } from '../../shared/localised-text.ts';
import type { ServiceRow } from './service.queries.ts';
import { CostType, EligibilityType } from './service.type.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import { SessionExceptionType, SessionType } from './session.type.ts';

/** Words in the parts of a service: whom it takes, what it costs, when it happens. */
@Resolver(() => EligibilityType)
export class EligibilityResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What else a person needs to be taken, in words.' })
  conditions(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.conditions, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whom it cannot take, in words.' })
  exclusions(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.exclusions, language);
  }
}

@Resolver(() => CostType)
export class CostResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The price in words.' })
  note(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.costNote, language);
  }
}

@Resolver(() => SessionType)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'True when it runs in school terms only.' })
  termTimeOnly(@Root() session: Session): boolean {
    return session.termTimeOnly ?? false;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Anything to know about this session.' })
  note(@Root() session: Session, @LanguageArg() language: string): string | null {
    return wordsIn(session.note, language);
  }
}

@Resolver(() => SessionExceptionType)
export class SessionExceptionResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Why, in words.' })
  note(@Root() exception: SessionException, @LanguageArg() language: string): string | null {
    return wordsIn(exception.note, language);
  }
}
