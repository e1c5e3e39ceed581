import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { FrameworkVersion } from '../framework/framework-version.entity.ts';
import type { Facet, Tier } from '../framework/framework.codes.ts';
import { Service } from '../service/service.entity.ts';
import type { Decision } from '../standing/standing.codes.ts';
import { PlanItem } from './plan-item.entity.ts';
import { ReviewCheck } from './review-check.entity.ts';
import type { Register, ReviewBasis, ReviewState } from './review.codes.ts';

const ReviewSchema = defineEntity({
  name: 'Review',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    service: () => p.manyToOne(Service).ref(),
    framework: () => p.manyToOne(FrameworkVersion).ref(),
    basis: p.text().$type<ReviewBasis>(),
    state: p.text().$type<ReviewState>(),
    /** What it asks goes by this tier. It rises with the facts, and falls by an assurer's decision only. */
    tier: p.text().$type<Tier>(),
    startedAt: p.datetime(),
    startedBy: p.text(),
    concludedAt: p.datetime().nullable(),
    concludedBy: p.text().nullable(),
    decision: p.text().$type<Decision>().nullable(),
    reason: p.text().nullable(),
    register: p.text().$type<Register>().nullable(),
    registerReference: p.text().nullable(),
    isRegistered: p.boolean().nullable(),
    registerSeenOn: p.date().nullable(),
    registerExpiresOn: p.date().nullable(),
    reopenedAt: p.datetime().nullable(),
    reopenedBy: p.text().nullable(),
    reopenedFacets: codesColumn().$type<Facet[]>(),
    updatedAt: p.datetime(),
    checks: () => p.oneToMany(ReviewCheck).mappedBy('review'),
    planItems: () => p.oneToMany(PlanItem).mappedBy('review'),
  },
});

/** An assurer's look at a service: what was found, and what was decided. */
export class Review extends ReviewSchema.class {}

ReviewSchema.setClass(Review);
