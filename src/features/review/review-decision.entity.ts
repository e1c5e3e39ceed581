import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { Decision } from '../standing/standing.codes.ts';
import { Review } from './review.entity.ts';

const ReviewDecisionSchema = defineEntity({
  name: 'ReviewDecision',
  properties: {
    id: idColumn(),
    review: () => p.manyToOne(Review).ref(),
    decision: p.text().$type<Decision>(),
    reason: p.text(),
    /** True where it followed at once from a check that was found worse. */
    isAutomatic: p.boolean().default(false),
    decidedAt: p.datetime(),
    decidedBy: p.text(),
  },
});

/** What was decided of a service, and why; never changed. */
export class ReviewDecision extends ReviewDecisionSchema.class {}

ReviewDecisionSchema.setClass(ReviewDecision);
