import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../shared/uuid.ts';
import { Person } from './person.entity.ts';

const SignInAccountSchema = defineEntity({
  name: 'SignInAccount',
  schema: 'auth',
  tableName: 'account',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    accountId: p.text(),
    providerId: p.text(),
    person: () => p.manyToOne(Person).ref(),
    password: p.text().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** One way in which a person signs in: with a password, or through the identity provider of an organisation. */
export class SignInAccount extends SignInAccountSchema.class {}

SignInAccountSchema.setClass(SignInAccount);
