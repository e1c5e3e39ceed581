import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Team } from '../team/team.entity.ts';
import type { LoggedKind } from './activity-entry.codes.ts';

const ActivityEntrySchema = defineEntity({
  name: 'ActivityEntry',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    team: () => p.manyToOne(Team).ref(),
    kind: p.text().$type<LoggedKind>(),
    happenedOn: p.date(),
    minutes: p.integer(),
    /** A few words that name nobody. */
    note: p.text().nullable(),
    loggedBy: p.text(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** Work around people that may not be coded, kept so that it is seen. It is about nobody. */
export class ActivityEntry extends ActivityEntrySchema.class {}

ActivityEntrySchema.setClass(ActivityEntry);
