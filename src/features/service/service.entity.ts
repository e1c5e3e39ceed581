import { defineEntity, type Opt, p } from '@mikro-orm/core';
import {
  codesColumn,
  contactColumns,
  freshnessColumns,
  idColumn,
  provenanceColumns,
  textColumn,
  timeColumns,
  versionColumn,
} from '../../database/columns.ts';
import { Location } from '../location/location.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type {
  Accessibility,
  Attendance,
  CapacityState,
  CostKind,
  Gender,
  ReferralRoute,
  ServiceStatus,
} from './service.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';

const ServiceSchema = defineEntity({
  name: 'Service',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    name: textColumn(),
    summary: textColumn().nullable(),
    description: textColumn().nullable(),
    status: p.text().$type<ServiceStatus>().default('ACTIVE'),
    standing: p.text().$type<Standing>().default('NOT_ASSESSED'),
    assuredUntil: p.date().nullable(),

    needs: codesColumn(),
    activityKinds: codesColumn(),
    populations: codesColumn(),

    minimumAge: p.smallint().nullable(),
    maximumAge: p.smallint().nullable(),
    gender: p.text().$type<Gender>().default('ANYONE'),
    conditions: textColumn().nullable(),
    exclusions: textColumn().nullable(),

    referralRoutes: codesColumn().$type<ReferralRoute[]>(),
    referralNote: textColumn().nullable(),
    costKind: p.text().$type<CostKind>().nullable(),
    costPence: p.integer().nullable(),
    costNote: textColumn().nullable(),
    attendance: codesColumn().$type<Attendance[]>(),
    languages: codesColumn(),
    accessibility: codesColumn().$type<Accessibility[]>(),

    capacityState: p.text().$type<CapacityState>().default('UNKNOWN'),
    waitingWeeks: p.smallint().nullable(),
    capacityAsOf: p.date().nullable(),
    capacityPlaces: p.integer().nullable(),

    catchment: codesColumn(),
    locations: () => p.manyToMany(Location).pivotTable('service_location'),
    sessions: p
      .json<Session[]>()
      .defaultRaw("'[]'")
      .onCreate(() => []),
    sessionExceptions: p
      .json<SessionException[]>()
      .defaultRaw("'[]'")
      .onCreate(() => []),
    sessionsInWords: textColumn().nullable(),

    ...contactColumns(),
    ...freshnessColumns(),
    ...provenanceColumns(),
    ...timeColumns(),
  },
});

/** What a person can be connected to: a group, an activity, an advice service, a self-help resource. */
export class Service extends ServiceSchema.class {
  get organisationId(): Opt<string> {
    return this.organisation.id;
  }

  /** Gives it these places and no others. Counts as a change of the service, so that its version is raised. */
  moveTo(locations: Location[], at: Date): void {
    this.locations.set(locations);
    this.updatedAt = at;
  }
}

ServiceSchema.setClass(Service);
