import { defineEntity, p } from '@mikro-orm/core';
import type { EntryKind } from '../listing/entry-kind.codes.ts';

const RedirectSchema = defineEntity({
  name: 'Redirect',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<EntryKind>(),
    keptId: p.uuid(),
    mergedAt: p.datetime(),
    mergedBy: p.text(),
    reason: p.text(),
  },
});

/** Where what had this id has gone: a living listing, never another redirect. */
export class Redirect extends RedirectSchema.class {}

RedirectSchema.setClass(Redirect);
