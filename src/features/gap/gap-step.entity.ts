import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { GapStepKind } from './gap.codes.ts';
import { Gap } from './gap.entity.ts';

const GapStepSchema = defineEntity({
  name: 'GapStep',
  properties: {
    id: idColumn(),
    gap: () => p.manyToOne(Gap).ref(),
    kind: p.text().$type<GapStepKind>(),
    at: p.datetime(),
    /** Null where the rule moved it. */
    byId: p.uuid().nullable(),
    /** Why, or what is planned; of a proposed group, what it would be. */
    words: p.text().nullable(),
  },
});

/** One step in the life of a gap. */
export class GapStep extends GapStepSchema.class {}

GapStepSchema.setClass(GapStep);
