import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';
import { ListingType } from '../listing/listing.type.ts';
import type {
  Accessibility,
  Attendance,
  CapacityState,
  CostKind,
  Gender,
  ReferralRoute,
  ServiceStatus,
} from './service.codes.ts';
import {
  AccessibilityEnum,
  AttendanceEnum,
  CapacityStateEnum,
  CostKindEnum,
  GenderEnum,
  ReferralRouteEnum,
  ServiceStatusEnum,
} from './service-enums.type.ts';
import { SessionExceptionType, SessionType } from './session.type.ts';

@ObjectType('Eligibility', { description: 'Whom a service takes.' })
export class EligibilityType {
  @Field(() => Int, { nullable: true, description: 'The youngest age it takes, in years; null when there is none.' })
  minimumAge!: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age it takes, in years; null when there is none.' })
  maximumAge!: number | null;

  @Field(() => GenderEnum, { description: 'Whom it takes, by gender.' })
  gender!: Gender;
}

@ObjectType('Cost', { description: 'What a service costs the person.' })
export class CostType {
  @Field(() => CostKindEnum, { description: 'Whether it costs something.' })
  kind!: CostKind;

  @Field(() => Int, { nullable: true, description: 'The usual price in pence, where there is one.' })
  amountPence!: number | null;
}

@ObjectType('Capacity', { description: 'Whether there is room.' })
export class CapacityType {
  @Field(() => CapacityStateEnum, { description: 'Whether there is room.' })
  state!: CapacityState;

  @Field(() => Int, { nullable: true, description: 'How many weeks people wait at present.' })
  waitingWeeks!: number | null;

  @Field(() => String, { nullable: true, description: 'The day on which this was so, YYYY-MM-DD.' })
  asOf!: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many people it has room at a time, where it says so.' })
  places!: number | null;
}

@ObjectType('CatchmentArea', { description: 'An area in which people must live to be taken.' })
export class CatchmentAreaType {
  @Field(() => String, { description: 'Its code: E08000009, or outcode:M33.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Its name; null where the areas have not been loaded.' })
  name!: string | null;
}

@ObjectType('Service', {
  implements: NodeType,
  description: 'What a person can be connected to: a group, an activity, an advice service, a self-help resource.',
})
export class ServiceType extends ListingType {
  @Field(() => ServiceStatusEnum, { description: 'Whether it runs.' })
  status!: ServiceStatus;

  @Field(() => [ReferralRouteEnum], { description: 'Who may bring a person to it.' })
  referralRoutes!: ReferralRoute[];

  @Field(() => [AttendanceEnum], { description: 'How a person takes part.' })
  attendance!: Attendance[];

  @Field(() => [String], {
    description: 'Languages it is offered in, as BCP 47 tags: en, ur, bfi for British Sign Language.',
  })
  languages!: string[];

  @Field(() => [AccessibilityEnum], {
    description: 'What it offers people with access needs; each place has its own list.',
  })
  accessibility!: Accessibility[];

  @Field(() => [SessionType], { description: 'Its regular sessions.' })
  sessions!: SessionType[];

  @Field(() => [SessionExceptionType], { description: 'Days on which the regular sessions do not hold.' })
  sessionExceptions!: SessionExceptionType[];
}

export const ServiceEdgeType = edgeOf('Service', () => ServiceType);

@ObjectType('ServiceConnection', { description: 'A page of services.' })
export class ServiceConnectionType {
  @Field(() => [ServiceEdgeType], { description: 'The services of this page.' })
  edges!: InstanceType<typeof ServiceEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ServicePayload', { description: 'What came of a change to a service.' })
export class ServicePayload {
  @Field(() => ServiceType, {
    nullable: true,
    description: 'The service as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  service?: ServiceType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
