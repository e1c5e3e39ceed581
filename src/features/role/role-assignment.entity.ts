import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../shared/uuid.ts';
import type { Role } from '../../shared/role.ts';
import { Person } from '../person/person.entity.ts';

const RoleAssignmentSchema = defineEntity({
  name: 'RoleAssignment',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    person: () => p.manyToOne(Person).ref(),
    role: p.text().$type<Role>(),
    scope: p.text().nullable(),
    assignedAt: p.datetime(),
    assignedBy: p.text(),
    removedAt: p.datetime().nullable(),
    removedBy: p.text().nullable(),
    removalReason: p.text().nullable(),
  },
});

/** A role that a person holds, or has held, in a scope. */
export class RoleAssignment extends RoleAssignmentSchema.class {}

RoleAssignmentSchema.setClass(RoleAssignment);
