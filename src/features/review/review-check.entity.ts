import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn } from '../../database/columns.ts';
import type { EvidenceKind, Facet } from '../framework/framework.codes.ts';
import type { CheckOutcome } from '../standing/standing.codes.ts';
import type { DbsLevel } from './review.codes.ts';
import { Review } from './review.entity.ts';

const ReviewCheckSchema = defineEntity({
  name: 'ReviewCheck',
  properties: {
    id: idColumn(),
    review: () => p.manyToOne(Review).ref(),
    code: p.text(),
    outcome: p.text().$type<CheckOutcome>(),
    evidenceKind: p.text().$type<EvidenceKind>().nullable(),
    seenBy: p.text(),
    seenOn: p.date(),
    /** The last day on which it counts; null where it does not run out. */
    expiresOn: p.date().nullable(),
    note: p.text().nullable(),
    /** The highest check of criminal records that the roles are eligible for, and the one that was seen. */
    dbsEligible: p.text().$type<DbsLevel>().nullable(),
    dbsSeen: p.text().$type<DbsLevel>().nullable(),
    /** The review from which it was carried over. */
    carriedFrom: p.uuid().nullable(),
    recordedAt: p.datetime(),
    reopenedAt: p.datetime().nullable(),
    reopenedBy: p.text().nullable(),
    reopenedFacets: codesColumn().$type<Facet[]>(),
  },
});

/** What an assurer found of one check: seen by whom, on which day, until when it counts. Certificates are never kept. */
export class ReviewCheck extends ReviewCheckSchema.class {}

ReviewCheckSchema.setClass(ReviewCheck);
