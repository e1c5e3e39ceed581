import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { languagesOf, textIn, wordsIn } from '../../shared/localised-text.ts';
import { LocationType } from '../location/location.type.ts';
import type { OrganisationRow } from '../organisation/organisation.queries.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import type { ServiceRow } from './service.queries.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { StandingEnum } from './service-enums.type.ts';
import { CapacityType, CostType, EligibilityType, ServiceType } from './service.type.ts';

/** At once where it came along with the service, else when it has been loaded. */
type Loaded<T> = T | Promise<T>;

/** The fields of a service that are worked out from its row, or loaded in a batch. */
@Resolver(() => ServiceType)
export class ServiceFieldsResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() service: ServiceRow, @LanguageArg() language: string): string {
    return textIn(service.name, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is, in a sentence.' })
  summary(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.summary, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is, in full.' })
  description(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.description, language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'When it happens, in words, where sessions cannot say it.',
  })
  sessionsInWords(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.sessionsInWords, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What to know about being referred, in words.' })
  referralNote(@Root() service: ServiceRow, @LanguageArg() language: string): string | null {
    return wordsIn(service.referralNote, language);
  }

  @FieldResolver(() => [String], { description: 'The languages in which its name is written here.' })
  writtenIn(@Root() service: ServiceRow): string[] {
    return languagesOf(service.name);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who offers it.' })
  organisation(@Root() service: ServiceRow, @Ctx() { loaders }: Context): Loaded<OrganisationType | null> {
    const { organisationId: id, organisationName: name } = service;
    if (name) return { id, name } as OrganisationRow;
    return loaders.organisation.load(service.organisationId);
  }

  @FieldResolver(() => [LocationType], { description: 'Where it happens; empty where it needs no place.' })
  locations(@Root() service: ServiceRow, @Ctx() { loaders }: Context): Loaded<LocationType[]> {
    return service.places ?? loaders.locationsOfService.load(service.id);
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'Why people come to it.' })
  needs(@Root() service: ServiceRow, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('NEED', service.needs);
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'What it is.' })
  activityKinds(@Root() service: ServiceRow, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('ACTIVITY_KIND', service.activityKinds);
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'Who it is for; empty where it is for everybody.' })
  populations(@Root() service: ServiceRow, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('POPULATION', service.populations);
  }

  @FieldResolver(() => StandingEnum, {
    description:
      'Whether it meets the quality standard today. Only assurance sets this, and evidence runs out by itself.',
  })
  standing(@Root() service: ServiceRow, @Ctx() { now }: Context): Standing {
    return standingOn(service, londonDay(now()));
  }

  @FieldResolver(() => EligibilityType, { description: 'Whom it takes.' })
  eligibility(@Root() service: ServiceRow): EligibilityType {
    return service;
  }

  @FieldResolver(() => CostType, { nullable: true, description: 'What it costs; null when nobody has said.' })
  cost(@Root() service: ServiceRow): CostType | null {
    if (service.costKind === null) return null;
    return { ...service, kind: service.costKind, amountPence: service.costPence };
  }

  @FieldResolver(() => CapacityType, { description: 'Whether there is room.' })
  capacity(@Root() service: ServiceRow): CapacityType {
    const { capacityState: state, waitingWeeks, capacityAsOf: asOf, capacityPlaces: places } = service;
    return { state, waitingWeeks, asOf, places };
  }
}
