import { londonDay } from '../../../shared/opening-hours/london.ts';
import type { PublishedService } from '../map/service.map.ts';
import type { Surroundings } from '../map/surroundings.ts';
import type { Publication } from '../publication.ts';
import type { Reader } from '../serve/answer.ts';
import { areasOf } from './published.queries.ts';

/** All that the records of these services are made of beside their rows. */
export async function surroundingsOf(
  ctx: Reader,
  publication: Publication,
  services: readonly PublishedService[],
): Promise<Surroundings> {
  const listed = services.filter(({ isPublic }) => isPublic);
  const councils = listed.flatMap(({ places }) => places.flatMap(({ localAuthority }) => localAuthority ?? []));
  const codes = new Set([...councils, ...listed.flatMap(({ catchment }) => catchment)]);
  const { vocabulary } = ctx;
  return {
    publication,
    termsOf: (taxonomy, used) => vocabulary.termsOf(taxonomy, used),
    areas: await areasOf(ctx.reads, [...codes]),
    today: londonDay(ctx.now()),
  };
}
