import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { areasOf } from '../listing/belonging.ts';
import { holdersOf } from '../role/role.queries.ts';
import { CONCERN_WORDS } from './concern.codes.ts';
import { concernedService, keepConcern, type Finding } from './concern.queries.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Puts a service that a team found unsafe at the top of the assurers' queue, and writes to those of its area; to administrators
 * where there is none. Whoever calls it has permitted that. Of the person and the connection nothing is passed on.
 */
export async function openConcern({ em, post, now }: Context, finding: Finding): Promise<void> {
  const { serviceId, reason } = finding;
  const service = await concernedService(em, serviceId);
  if (!service) return;
  const hour = Math.floor(now().getTime() / HOUR_MS);
  // To the hour: beside the log, the very moment would tell whose connection it was.
  await keepConcern(em, finding, new Date(hour * HOUR_MS));
  const areas = await areasOf(em, { organisationId: service.organisationId, serviceId });
  const assurers = await holdersOf(em, 'ASSURER', areas.length > 0 ? areas : null);
  const told = assurers.length > 0 ? assurers : await holdersOf(em, 'ADMINISTRATOR', null);
  for (const { name, email } of told)
    post.send(em, {
      template: 'concern-opened',
      recipient: email,
      facts: { name, service: textIn(service.name, 'en'), what: CONCERN_WORDS[reason] },
      occasion: `concern:${serviceId}:${reason}:${hour}`,
    });
}
