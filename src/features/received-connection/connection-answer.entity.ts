import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import type { Answer, TurnedAwayReason } from './received.codes.ts';

const ConnectionAnswerSchema = defineEntity({
  name: 'ConnectionAnswer',
  properties: {
    id: idColumn(),
    connection: () => p.manyToOne(ConnectionRecord).ref().deleteRule('cascade'),
    answer: p.text().$type<Answer>(),
    /** Of TURNED_AWAY only. */
    reason: p.text().$type<TurnedAwayReason>().nullable(),
    /** How often they have been there so far; null where that was not said. */
    sessions: p.smallint().nullable(),
    on: p.date(),
    answeredAt: p.datetime(),
    /** The editor who was signed in; null where it came by a link. */
    answeredBy: p.uuid().nullable(),
  },
});

/** What an organisation said of somebody whom it was sent. */
export class ConnectionAnswer extends ConnectionAnswerSchema.class {}

ConnectionAnswerSchema.setClass(ConnectionAnswer);
