import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';

const AnswerLinkSchema = defineEntity({
  name: 'AnswerLink',
  properties: {
    id: idColumn(),
    connection: () => p.manyToOne(ConnectionRecord).ref().deleteRule('cascade'),
    digest: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    /** When the last answer was given by it: that they have started, or were turned away. */
    usedAt: p.datetime().nullable(),
  },
});

/** A link in a letter by which the organisation that somebody was sent to may answer. Its secret is not kept. */
export class AnswerLink extends AnswerLinkSchema.class {}

AnswerLinkSchema.setClass(AnswerLink);
