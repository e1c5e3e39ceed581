import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';

const FreshnessPolicySchema = defineEntity({
  name: 'FreshnessPolicy',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    areaCode: p.text().nullable(),
    activityKind: p.text().nullable(),
    firstReminderMonths: p.smallint(),
    secondReminderMonths: p.smallint(),
    staleMonths: p.smallint(),
    setAt: p.datetime(),
    setBy: p.text(),
  },
});

/** After how many months listings of an area or a kind of activity are to be checked again. */
export class FreshnessPolicy extends FreshnessPolicySchema.class {}

FreshnessPolicySchema.setClass(FreshnessPolicy);
