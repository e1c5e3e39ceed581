import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Common } from './likeness.codes.ts';

const DuplicateCandidateSchema = defineEntity({
  name: 'DuplicateCandidate',
  properties: {
    id: idColumn(),
    kind: p.text().$type<EntryKind>(),
    oneId: p.uuid(),
    otherId: p.uuid(),
    confidence: p.smallint().nullable(),
    common: p.json<Common>(),
    fingerprint: p.text(),
    foundAt: p.datetime(),
    dismissedAt: p.datetime().nullable(),
    dismissedBy: p.text().nullable(),
    dismissedReason: p.text().nullable(),
    dismissedFingerprint: p.text().nullable(),
  },
});

/** Two listings that may be one. Written by a job; people only say that they are not. */
export class DuplicateCandidate extends DuplicateCandidateSchema.class {}

DuplicateCandidateSchema.setClass(DuplicateCandidate);
