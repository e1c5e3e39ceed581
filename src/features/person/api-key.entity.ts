import { defineEntity, p } from '@mikro-orm/core';
import type { KeyScope } from '../../shared/role.ts';
import { newId } from '../../shared/uuid.ts';
import { Person } from './person.entity.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    person: () => p.manyToOne(Person).ref(),
    name: p.text(),
    scopes: p.array<KeyScope>(),
    /** Of the key itself nothing else is kept. */
    digest: p.text().unique(),
    startsWith: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** What lets a program act for a person: limited to scopes, until a day, and until it is revoked. */
export class ApiKey extends ApiKeySchema.class {}

ApiKeySchema.setClass(ApiKey);
