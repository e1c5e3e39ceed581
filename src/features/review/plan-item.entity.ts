import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Review } from './review.entity.ts';

const PlanItemSchema = defineEntity({
  name: 'PlanItem',
  properties: {
    id: idColumn(),
    review: () => p.manyToOne(Review).ref(),
    action: p.text(),
    dueOn: p.date(),
    doneAt: p.datetime().nullable(),
    doneBy: p.text().nullable(),
  },
});

/** A step of an action plan: what a group does to meet the standard, and by when. */
export class PlanItem extends PlanItemSchema.class {}

PlanItemSchema.setClass(PlanItem);
