import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../shared/role.ts';
import { newId } from '../../shared/uuid.ts';
import { Person } from '../person/person.entity.ts';

const InvitationSchema = defineEntity({
  name: 'Invitation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    email: p.text(),
    name: p.text(),
    role: p.text().$type<Role>(),
    scope: p.text().nullable(),
    codeDigest: p.text().unique(),
    invitedBy: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    person: () => p.manyToOne(Person).ref().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** An offer by e-mail to take on a role: works once, and until it expires. */
export class Invitation extends InvitationSchema.class {}

InvitationSchema.setClass(Invitation);
