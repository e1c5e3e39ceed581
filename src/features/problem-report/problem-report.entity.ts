import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { ProblemKind, ReportedField, ReportOutcome } from './problem-report.codes.ts';

const ProblemReportSchema = defineEntity({
  name: 'ProblemReport',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    targetKind: p.text().$type<ListingKind>(),
    targetId: p.uuid(),
    /** Where the listing lay when it was reported: whose queue it stands in. */
    areas: codesColumn(),
    kinds: codesColumn().$type<ProblemKind[]>(),
    fields: codesColumn().$type<ReportedField[]>(),
    /** What it counts as in the queue: 0 comes first. */
    risk: p.smallint(),
    /** The same words of the same listing are one report, as long as it is open. */
    digest: p.text(),
    timesReported: p.integer(),
    /** Both may tell of people: gone some time after the report has been closed. */
    note: p.text().nullable(),
    replyAddresses: codesColumn(),
    createdAt: p.datetime(),
    lastReportedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closedBy: p.text().nullable(),
    outcome: p.text().$type<ReportOutcome>().nullable(),
    message: p.text().nullable(),
  },
});

/** Somebody, who need not have signed in, says that something about a listing is wrong. */
export class ProblemReport extends ProblemReportSchema.class {}

ProblemReportSchema.setClass(ProblemReport);
