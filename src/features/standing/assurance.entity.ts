import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn } from '../../database/columns.ts';
import type { Tier } from '../framework/framework.codes.ts';
import { Review } from '../review/review.entity.ts';
import { Service } from '../service/service.entity.ts';

const AssuranceSchema = defineEntity({
  name: 'Assurance',
  properties: {
    id: idColumn(),
    service: () => p.manyToOne(Service).ref().updateRule('cascade').deleteRule('cascade'),
    /** The tier that counts. */
    tier: p.text().$type<Tier>(),
    derivedTier: p.text().$type<Tier>(),
    /** Why the facts ask for the derived one, in words. */
    tierReasons: codesColumn(),
    chosenTier: p.text().$type<Tier>().nullable(),
    chosenOver: p.text().$type<Tier>().nullable(),
    chosenReason: p.text().nullable(),
    chosenBy: p.text().nullable(),
    chosenAt: p.datetime().nullable(),
    /** The review on which the standing rests; null where none has been concluded. */
    inForce: () => p.manyToOne(Review).ref().nullable(),
    /** Since when something of that review waits to be looked at again. */
    reopenedAt: p.datetime().nullable(),
    /** Since when the standing is what it is. */
    standingSince: p.datetime().nullable(),
  },
});

/** What is kept of the quality assurance of a service beside its standing: the tier, and what waits for an assurer. */
export class Assurance extends AssuranceSchema.class {}

AssuranceSchema.setClass(Assurance);
