import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { Service } from '../service/service.entity.ts';
import type { GapStatus } from './gap.codes.ts';

const GapSchema = defineEntity({
  name: 'Gap',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    need: p.text(),
    areaCode: p.text(),
    /** The area itself and all that hold it: whose gap it is. */
    areas: codesColumn(),
    population: p.text().nullable(),
    status: p.text().$type<GapStatus>(),
    /** Evidence from then on counts: a gap that begins again begins from nothing. */
    countedFrom: p.datetime(),
    closedByService: () => p.manyToOne(Service).ref().nullable().deleteRule('set null'),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** A need that is not met somewhere, for everybody or for some people, and what is done about it. */
export class Gap extends GapSchema.class {}

GapSchema.setClass(Gap);
