import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { Review } from '../review/review.entity.ts';
import type { Service } from '../service/service.entity.ts';
import { assurersByIds } from './assurers.queries.ts';

/** A review of which an edit has re-opened something. */
export interface Reopened {
  review: Review;
  service: Service;
  /** What has to be looked at again, by its names. */
  checks: string[];
}

/** Writes to whoever made these reviews, one letter each, that something has to be looked at again. */
export async function tellAssurers(ctx: Pick<Context, 'em' | 'post'>, reopened: readonly Reopened[]): Promise<void> {
  const byAssurer = Map.groupBy(reopened, ({ review }) => review.concludedBy ?? review.startedBy);
  const assurers = await assurersByIds(ctx.em, [...byAssurer.keys()].filter(isUuid));
  for (const { id, name, email } of assurers) {
    const own = byAssurer.get(id) ?? [];
    const services = [...Map.groupBy(own, ({ service }) => service).entries()].map(([service, reviews]) => ({
      name: textIn(service.name, 'en'),
      checks: [...new Set(reviews.flatMap(({ checks }) => checks))],
    }));
    ctx.post.send(ctx.em, { template: 'checks-reopened', recipient: email, facts: { name, services } });
  }
}
