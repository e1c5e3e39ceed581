import { DateTime } from 'luxon';
import type { Context } from '../../context.ts';
import { POUNDS } from '../../features/grant/grant.codes.ts';
import { recordGrant } from '../../features/grant/grant.change.ts';
import type { GrantSaid } from '../../features/grant/grant.rules.ts';
import type { DemoGrant } from './demo-file.ts';

const TRAFFORD = 'E08000009';

/** Adds what a funder of the demonstration awarded. Some of it waits for somebody to say which organisation got it. */
export async function addGrants(ctx: Context, grants: readonly DemoGrant[], source: string): Promise<void> {
  const at = ctx.now();
  for (const grant of grants) await recordGrant(ctx.em, saidOf(grant, source, at), at);
  await ctx.em.flush();
}

function saidOf(demo: DemoGrant, source: string, now: Date): GrantSaid {
  const { key, recipient, identifiers, title, description, pounds, currency = POUNDS, monthsAgo, months } = demo;
  const awarded = DateTime.fromJSDate(now, { zone: 'Europe/London' }).minus({ months: monthsAgo }).startOf('month');
  return {
    ...{ source, sourceId: `360G-demo-${key}`, title, description, currency, amountPence: Math.round(pounds * 100) },
    ...{ awardedOn: awarded.toFormat('yyyy-MM-dd'), startsOn: null, endsOn: null, plannedMonths: months },
    ...{ recipientName: recipient, recipientIdentifiers: identifiers },
    ...{ funderName: 'The Mersey Vale Fund', funderIdentifier: null, programme: 'Neighbours first' },
    ...{ placeName: 'Trafford', areaCodes: [TRAFFORD] },
  };
}
