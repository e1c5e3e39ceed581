import { Field, Float, InputType, Int } from 'type-graphql';
import {
  AccessibilityEnum,
  AttendanceEnum,
  CostKindEnum,
  DayEnum,
  GenderEnum,
  ReferralRouteEnum,
  StandingEnum,
} from '../features/service/service-enums.type.ts';
import type { Accessibility, Attendance, CostKind, Gender, ReferralRoute } from '../features/service/service.codes.ts';
import type { ReferabilityLevel } from '../features/referability/referability.codes.ts';
import { ReferabilityLevelEnum } from '../features/referability/referability.type.ts';
import type { Standing } from '../features/standing/standing.codes.ts';
import type { Day } from '../shared/opening-hours/session.ts';
import type { Point } from './documents/cells.ts';
import type { ListingFilter, Near, OrganisationFilter, ServiceFilter } from './question/search-input.ts';

@InputType('PointInput', { description: 'A point on the map.' })
export class PointInput implements Point {
  @Field(() => Float, { description: 'Degrees north (WGS 84).' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east (WGS 84); west of Greenwich it is negative.' })
  longitude!: number;
}

@InputType('NearInput', { description: 'Where to search: near a postcode or a point. Give one of the two.' })
export class NearInput implements Near {
  @Field(() => String, { nullable: true, description: 'A postcode, whole or in part: M33 2DH, M33.' })
  postcode?: string | null;

  @Field(() => PointInput, { nullable: true, description: 'A point, instead of a postcode.' })
  point?: PointInput | null;

  @Field(() => Float, {
    defaultValue: 10,
    description: 'How far from there, in kilometres as the crow flies, up to 500.',
  })
  withinKm!: number;
}

@InputType('EligibleAtInput', {
  description:
    'Where the person lives. Only what takes people from there is found; where it happens is another question, see near.',
})
export class EligibleAtInput {
  @Field(() => String, { description: 'The postcode at which the person lives or is registered.' })
  postcode!: string;
}

@InputType()
class ListingFilterInput implements ListingFilter {
  @Field(() => [String], { nullable: true, description: 'For any of these needs, by code: bereavement.' })
  needs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of any of these activity kinds, by code: befriending.' })
  activityKinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'For any of these populations, by code.' })
  populations?: string[] | null;

  @Field(() => [CostKindEnum], { nullable: true, description: 'At any of these costs.' })
  cost?: CostKind[] | null;

  @Field(() => [AttendanceEnum], { nullable: true, description: 'With any of these ways to take part.' })
  attendance?: Attendance[] | null;

  @Field(() => [String], { nullable: true, description: 'Offered in any of these languages, as BCP 47 tags: en, ur.' })
  languages?: string[] | null;

  @Field(() => [AccessibilityEnum], {
    nullable: true,
    description: 'With all of these, at the service or at one of its places.',
  })
  accessibility?: Accessibility[] | null;

  @Field(() => [DayEnum], { nullable: true, description: 'With a regular session on any of these days.' })
  days?: Day[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'In any of these local authorities, by code: E08000009. What has no place counts where it says it is for.',
  })
  localAuthorities?: string[] | null;

  @Field(() => [StandingEnum], { nullable: true, description: 'With any of these standings of quality assurance.' })
  standings?: Standing[] | null;
}

@InputType('ServiceFilter', { description: 'What services to find. Everything that is given must hold.' })
export class ServiceFilterInput extends ListingFilterInput implements ServiceFilter {
  @Field(() => [ReferabilityLevelEnum], {
    nullable: true,
    description: 'What may be done with it today: REFERABLE leaves out whatever ran out yesterday.',
  })
  referability?: ReferabilityLevel[] | null;

  @Field(() => Int, { nullable: true, description: 'Takes a person of this age, in years.' })
  age?: number | null;

  @Field(() => GenderEnum, { nullable: true, description: 'Takes a person of this gender.' })
  gender?: Gender | null;

  @Field(() => [ReferralRouteEnum], {
    nullable: true,
    description: 'May be reached by any of these ways. What any professional may refer to, a link worker or a GP may.',
  })
  referralRoutes?: ReferralRoute[] | null;

  @Field(() => Date, { nullable: true, description: 'Has a session at this time, to the minute.' })
  openAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Takes people within so many weeks. 0: there is room now. What does not say is left out.',
  })
  waitingAtMostWeeks?: number | null;
}

@InputType('OrganisationFilter', {
  description: 'What organisations to find, by themselves or by what their services are. Everything given must hold.',
})
export class OrganisationFilterInput extends ListingFilterInput implements OrganisationFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it lists a service.' })
  hasServices?: boolean | null;
}
