import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import type { FeedRhythm } from './feed-schedule.codes.ts';

const FeedScheduleSchema = defineEntity({
  name: 'FeedSchedule',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    address: p.text(),
    source: p.text().nullable(),
    every: p.text().$type<FeedRhythm>(),
    nextAt: p.datetime(),
    lastFailure: p.text().nullable(),
    scheduledAt: p.datetime(),
    scheduledBy: p.text(),
  },
});

/** A feed that is imported by itself, each day or each week. */
export class FeedSchedule extends FeedScheduleSchema.class {}

FeedScheduleSchema.setClass(FeedSchedule);
