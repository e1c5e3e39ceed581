import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';

const PulseInvitationSchema = defineEntity({
  name: 'PulseInvitation',
  properties: {
    id: idColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    quarter: p.text(),
    digest: p.text(),
    createdAt: p.datetime(),
  },
});

/** A link in a letter by which an organisation says how a quarter went. Its secret is not kept. */
export class PulseInvitation extends PulseInvitationSchema.class {}

PulseInvitationSchema.setClass(PulseInvitation);
