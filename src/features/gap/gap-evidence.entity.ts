import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { Role } from '../../shared/role.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import type { GapSource, UnmetReason } from './gap.codes.ts';
import { Gap } from './gap.entity.ts';

const GapEvidenceSchema = defineEntity({
  name: 'GapEvidence',
  properties: {
    id: idColumn(),
    gap: () => p.manyToOne(Gap).ref(),
    source: p.text().$type<GapSource>(),
    reason: p.text().$type<UnmetReason>(),
    note: p.text().nullable(),
    /** Only so that one story counts once; shown to nobody, and gone with the person. */
    episode: () => p.manyToOne(Episode).ref().nullable().deleteRule('set null'),
    connection: () => p.manyToOne(ConnectionRecord).ref().nullable().deleteRule('set null'),
    notedBy: p.uuid(),
    notedAs: p.text().$type<Role>(),
    /** The day in London. */
    notedOn: p.date(),
    notedAt: p.datetime(),
  },
});

/** That somebody met the gap once. Of whom it was about nothing is kept that leads there. */
export class GapEvidence extends GapEvidenceSchema.class {}

GapEvidenceSchema.setClass(GapEvidence);
