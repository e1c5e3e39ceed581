import { defineEntity, p } from '@mikro-orm/core';
import { RoleAssignment } from '../role/role-assignment.entity.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    email: p.text(),
    emailVerified: p.boolean().default(false),
    image: p.text().nullable(),
    twoFactorEnabled: p.boolean().default(false),
    suspendedAt: p.datetime().nullable(),
    roles: () => p.oneToMany(RoleAssignment).mappedBy('person'),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** Somebody who can sign in. Never somebody who is helped: of those nothing that names them is kept. */
export class Person extends PersonSchema.class {}

PersonSchema.setClass(Person);
