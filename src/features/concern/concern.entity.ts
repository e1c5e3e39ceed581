import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { Service } from '../service/service.entity.ts';
import type { ConcernReason } from './concern.codes.ts';

const ConcernSchema = defineEntity({
  name: 'Concern',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    service: () => p.manyToOne(Service).ref().deleteRule('cascade'),
    reasons: codesColumn().$type<ConcernReason[]>(),
    /** Which teams found it unsafe: whom to ask. */
    teamIds: codesColumn(),
    openedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closedBy: p.uuid().nullable(),
    closeReason: p.text().nullable(),
  },
});

/** That teams found a service unsafe. It knows of no person, and of no connection. */
export class Concern extends ConcernSchema.class {}

ConcernSchema.setClass(Concern);
