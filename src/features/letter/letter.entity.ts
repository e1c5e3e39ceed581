import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../shared/uuid.ts';

const LetterSchema = defineEntity({
  name: 'Letter',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    recipient: p.text(),
    subject: p.text(),
    text: p.text(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});

/** An e-mail that waits to be sent. It leaves after the change that it tells of has been committed, and is then forgotten. */
export class Letter extends LetterSchema.class {}

LetterSchema.setClass(Letter);
