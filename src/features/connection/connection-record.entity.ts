import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { Episode } from '../episode/episode.entity.ts';
import type { ReferralSource } from '../episode/episode.codes.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { ConnectionKind, ConnectionOutcome, ConnectionState } from './connection.codes.ts';

const ConnectionRecordSchema = defineEntity({
  name: 'ConnectionRecord',
  tableName: 'connection',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    /** Null only for a SIGNPOST outside any episode, as a care navigator makes it. */
    episode: () => p.manyToOne(Episode).ref().deleteRule('cascade').nullable(),
    team: () => p.manyToOne(Team).ref(),
    /** Id of whoever works in the team and follows it up. */
    heldBy: p.uuid(),
    service: () => p.manyToOne(Service).ref().nullable(),
    organisation: () => p.manyToOne(Organisation).ref(),
    kind: p.text().$type<ConnectionKind>(),
    state: p.text().$type<ConnectionState>(),
    outcome: p.text().$type<ConnectionOutcome>().nullable(),
    /** The service as it was when the connection was made. */
    serviceName: p.text(),
    organisationName: p.text(),
    serviceVersion: p.integer(),
    standing: p.text().$type<Standing>(),
    /** Why a supervisor let it happen all the same. */
    overrideReason: p.text().nullable(),
    overriddenBy: p.uuid().nullable(),
    /** What figures are counted by, as it was when the connection was made. */
    need: p.text().nullable(),
    populations: codesColumn(),
    localAuthority: p.text().nullable(),
    icb: p.text().nullable(),
    referralSource: p.text().$type<ReferralSource>().nullable(),
    /** The first day on which it was more than PLANNED, in London. Figures count it from then. */
    madeOn: p.date().nullable(),
    sentOn: p.date().nullable(),
    receivedOn: p.date().nullable(),
    startedOn: p.date().nullable(),
    sustainedOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** That somebody was connected to a service, and what came of it. The service is kept as it was. */
export class ConnectionRecord extends ConnectionRecordSchema.class {}

ConnectionRecordSchema.setClass(ConnectionRecord);
