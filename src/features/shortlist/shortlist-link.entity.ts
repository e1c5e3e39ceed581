import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Shortlist } from './shortlist.entity.ts';

const ShortlistLinkSchema = defineEntity({
  name: 'ShortlistLink',
  properties: {
    id: idColumn(),
    shortlist: () => p.manyToOne(Shortlist).ref().deleteRule('cascade'),
    digest: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});

/** By which somebody opens the list that they were handed, without an account. Its secret is not kept. */
export class ShortlistLink extends ShortlistLinkSchema.class {}

ShortlistLinkSchema.setClass(ShortlistLink);
