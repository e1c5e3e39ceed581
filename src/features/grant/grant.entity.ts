import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { GrantMatch } from './grant.codes.ts';

const GrantSchema = defineEntity({
  name: 'Grant',
  tableName: 'grant_award',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    source: p.text(),
    sourceId: p.text(),
    fetchedAt: p.datetime(),
    title: p.text(),
    description: p.text().nullable(),
    currency: p.text(),
    /** Whole pence, so that sums are exact; hundredths of other currencies. */
    amountPence: p.bigint('number'),
    awardedOn: p.date(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    /** The months over which it is spread, counted from the year 0. */
    firstMonth: p.integer(),
    lastMonth: p.integer(),
    recipientName: p.text(),
    /** The name in the one way in which names are compared. */
    recipientKey: p.text(),
    recipientIdentifiers: codesColumn(),
    funderName: p.text().nullable(),
    funderIdentifier: p.text().nullable(),
    programme: p.text().nullable(),
    placeName: p.text().nullable(),
    /** For which areas it is, as far as they are known here. */
    areaCodes: codesColumn(),
    /** Those, and all that hold them: whose grant it is. */
    areas: codesColumn(),
    organisation: () => p.manyToOne(Organisation).ref().nullable().deleteRule('restrict'),
    match: p.text().$type<GrantMatch>().default('NONE'),
    matchedBy: p.uuid().nullable(),
    matchedAt: p.datetime().nullable(),
    /** What a commissioner has said; none where nobody has. */
    needs: codesColumn(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** Money that a funder has awarded to a body, as the funder publishes it. */
export class Grant extends GrantSchema.class {}

GrantSchema.setClass(Grant);
