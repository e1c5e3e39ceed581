import { defineEntity, type Opt, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { TurnedAwayReason } from '../received-connection/received.codes.ts';
import type { CapacityState } from '../service/service.codes.ts';
import type { Share } from './pulse.codes.ts';

/** For one reason so many were turned away. */
export interface TurnedAway {
  reason: TurnedAwayReason;
  count: number;
}

const PulseAnswerSchema = defineEntity({
  name: 'PulseAnswer',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    /** `2026-Q3`: a quarter of the calendar. */
    quarter: p.text(),
    received: p.integer(),
    attended: p.integer(),
    turnedAway: p.integer(),
    turnedAwayFor: p
      .json<TurnedAway[]>()
      .defaultRaw("'[]'")
      .onCreate(() => []),
    /** Of how many it was the right place. */
    appropriate: p.text().$type<Share>().nullable(),
    /** Of how many they were told enough. */
    informed: p.text().$type<Share>().nullable(),
    capacity: p.text().$type<CapacityState>().nullable(),
    /** How many people wait now. */
    waiting: p.integer().nullable(),
    waitingWeeks: p.smallint().nullable(),
    newMembers: p.integer().nullable(),
    newVolunteers: p.integer().nullable(),
    extraCostPence: p.integer().nullable(),
    fundingPence: p.integer().nullable(),
    /** From 1, not at all, to 5, very, that it keeps going so many months. */
    confidence6: p.smallint().nullable(),
    confidence12: p.smallint().nullable(),
    supportWanted: p.text().nullable(),
    gapsSeen: p.text().nullable(),
    /** The editor who was signed in and answered last; null where it came by a link. */
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** What an organisation says of a quarter in which people were sent to it. Of each quarter there is one. */
export class PulseAnswer extends PulseAnswerSchema.class {
  get organisationId(): Opt<string> {
    return this.organisation.id;
  }
}

PulseAnswerSchema.setClass(PulseAnswer);
