import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../shared/uuid.ts';
import type { LetterTopic } from './letter.codes.ts';

const LetterSchema = defineEntity({
  name: 'Letter',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    template: p.text().nullable(),
    recipient: p.text(),
    subject: p.text(),
    text: p.text().nullable(),
    html: p.text().nullable(),
    topic: p.text().$type<LetterTopic>().nullable(),
    stopAddress: p.text().nullable(),
    occasion: p.text().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    tries: p.integer().onCreate(() => 0),
    failure: p.text().nullable(),
    diedAt: p.datetime().nullable(),
  },
});

/**
 * An e-mail that waits to be sent. It leaves after the change that it tells of has been committed, and is then forgotten. One
 * that nobody takes is dead, and stays until somebody has looked at it.
 */
export class Letter extends LetterSchema.class {}

LetterSchema.setClass(Letter);
