import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { ConnectionEventKind, ConnectionOutcome, ConnectionState, EventSource } from './connection.codes.ts';
import { ConnectionRecord } from './connection-record.entity.ts';

const ConnectionEventSchema = defineEntity({
  name: 'ConnectionEvent',
  properties: {
    id: idColumn(),
    connection: () => p.manyToOne(ConnectionRecord).ref().deleteRule('cascade'),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    kind: p.text().$type<ConnectionEventKind>(),
    state: p.text().$type<ConnectionState>(),
    /** The day on which it happened, which may be long before it was recorded. */
    on: p.date(),
    outcome: p.text().$type<ConnectionOutcome>().nullable(),
    byRole: p.text().$type<EventSource>(),
    /** Null where the organisation that received the person answered, or a program did it. */
    recordedBy: p.uuid().nullable(),
    recordedAt: p.datetime(),
    /** Why something was corrected. */
    reason: p.text().nullable(),
    /** For those who follow it up; supervisors do not read it. */
    note: p.text().nullable(),
  },
});

/** One step in the course of a connection. What was recorded stays; a correction is one more step. */
export class ConnectionEvent extends ConnectionEventSchema.class {}

ConnectionEventSchema.setClass(ConnectionEvent);
