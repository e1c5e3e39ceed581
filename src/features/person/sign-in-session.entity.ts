import { defineEntity, p } from '@mikro-orm/core';
import { Person } from './person.entity.ts';

const SignInSessionSchema = defineEntity({
  name: 'SignInSession',
  schema: 'auth',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).ref(),
    secondFactor: p.boolean().default(false),
    userAgent: p.text().nullable(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
  },
});

/** Somebody who is signed in on one device. Made by the sign-in library; here it is only read and ended. */
export class SignInSession extends SignInSessionSchema.class {}

SignInSessionSchema.setClass(SignInSession);
