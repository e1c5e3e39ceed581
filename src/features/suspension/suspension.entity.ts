import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';

const SuspensionSchema = defineEntity({
  name: 'Suspension',
  properties: {
    id: idColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    /** Null where the organisation is suspended with all that it offers. */
    service: () => p.manyToOne(Service).ref().nullable(),
    reason: p.text(),
    suspendedAt: p.datetime(),
    suspendedBy: p.text(),
    liftedAt: p.datetime().nullable(),
    liftedBy: p.text().nullable(),
    liftReason: p.text().nullable(),
  },
});

/** An assurer's decision that nobody may be connected to a service, or to anything that an organisation offers. */
export class Suspension extends SuspensionSchema.class {}

SuspensionSchema.setClass(Suspension);
