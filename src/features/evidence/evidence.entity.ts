import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';
import type { EvidenceKind, EvidenceState } from './evidence.codes.ts';

const EvidenceSchema = defineEntity({
  name: 'Evidence',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    service: () => p.manyToOne(Service).ref(),
    /** The check of the framework that it is for: `public-liability-insurance`. */
    checkCode: p.text(),
    kind: p.text().$type<EvidenceKind>(),
    state: p.text().$type<EvidenceState>(),
    link: p.text().nullable(),
    statement: p.text().nullable(),
    note: p.text().nullable(),
    fileName: p.text().nullable(),
    /** Where the file lies in the store; null while there is none. */
    fileKey: p.text().nullable(),
    fileType: p.text().nullable(),
    fileSize: p.integer().nullable(),
    /** SHA-256, in hexadecimal. */
    fileDigest: p.text().nullable(),
    submittedBy: p.text(),
    submittedAt: p.datetime(),
    seenBy: p.text().nullable(),
    seenAt: p.datetime().nullable(),
    /** What the assurer says to whoever submitted it. */
    message: p.text().nullable(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** What a group sends in to show that it meets a check: a file, a link, or a statement. It decides nothing by itself. */
export class Evidence extends EvidenceSchema.class {}

EvidenceSchema.setClass(Evidence);
