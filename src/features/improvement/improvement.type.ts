import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { CapacityState } from '../service/service.codes.ts';
import { ProvisionGapType } from '../provision/provision.type.ts';
import { AreaViewHeadType } from '../provision-views/view-head.type.ts';
import { CapacityStateEnum, StandingEnum } from '../service/service-enums.type.ts';
import type { Standing } from '../standing/standing.codes.ts';

@ObjectType('ImprovedNeed', { description: 'A need for which there would be more.' })
export class ImprovedNeedType {
  @Field(() => Float, { description: 'Its gap score in the area.' })
  score!: number;
}

@ObjectType({ description: 'What a service would bring to an area.' })
export abstract class GainType {
  @Field(() => Float, { description: 'What share of the residents of the area it takes, from 0 to 1.' })
  coverage!: number;

  @Field(() => Float, {
    description:
      'What it counts for the area in gap scores, from 0 to 1: the share of the area in the residents of its catchment. One that is for the whole nation counts little anywhere.',
  })
  part!: number;

  @Field(() => Float, {
    description:
      'What it is worth here: its part, for each of its needs, times the gap score of that need of a hundred.',
  })
  worth!: number;

  @Field(() => [ImprovedNeedType], { description: 'The needs that it is for, the one with the highest score first.' })
  needs!: ImprovedNeedType[];
}

@ObjectType('HelpableService', { description: 'A service that evidence keeps from being referable.' })
export class HelpableServiceType extends GainType {
  @Field(() => StandingEnum, { description: 'How it stands today: WORKING_TOWARDS or EXPIRED.' })
  standing!: Standing;
}

@ObjectType('HelpableOrganisation', { description: 'An organisation that could be helped over the line.' })
export class HelpableOrganisationType {
  @Field(() => Float, { description: 'What all its services that could be won back are worth here, together.' })
  worth!: number;

  @Field(() => Int, { description: 'How many of its services could be won back here.' })
  serviceCount!: number;

  @Field(() => [HelpableServiceType], { description: 'These services, those that are worth most first, at most ten.' })
  services!: HelpableServiceType[];
}

@ObjectType('ProvisionOpening', { description: 'A need in a council’s area for which something could be opened.' })
export class ProvisionOpeningType {
  @Field(() => ProvisionGapType, { description: 'The gap, with its area, need and score.' })
  gap!: ProvisionGapType;

  @Field(() => Float, {
    description:
      'By how many points its score would fall at once, if people could be referred to one more service that is for this area alone.',
  })
  points!: number;
}

@ObjectType('LiftableService', { description: 'A service that people may be referred to, and that has no room now.' })
export class LiftableServiceType extends GainType {
  @Field(() => CapacityStateEnum, { description: 'WAITING_LIST or FULL.' })
  capacityState!: CapacityState;

  @Field(() => Int, { nullable: true, description: 'How many weeks people wait, where it says so.' })
  waitingWeeks!: number | null;
}

@ObjectType('Improvements', {
  description:
    'What would win most. Services are as they are today, and gap scores as they are published; counts of people that are withheld rank nothing.',
})
export class ImprovementsType {
  @Field(() => [HelpableOrganisationType], {
    description: 'Help these groups over the line: those who would win back most come first.',
  })
  help!: HelpableOrganisationType[];

  @Field(() => [ProvisionOpeningType], {
    description: 'Open here: where a new service would lower a gap score most.',
  })
  open!: ProvisionOpeningType[];

  @Field(() => [LiftableServiceType], {
    description: 'Lift these waiting lists: full services for needs that people are known to have.',
  })
  lift!: LiftableServiceType[];
}

@ObjectType('ProvisionImprovements', { description: 'What would win most in one area.' })
export class ProvisionImprovementsType extends AreaViewHeadType {
  @Field(() => ImprovementsType, { nullable: true, description: 'What that is; null where there was a problem.' })
  improvements?: ImprovementsType | null;
}
