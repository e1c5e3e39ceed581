import { londonDay } from '../../../shared/opening-hours/london.ts';
import type { KnownArea } from '../map/area.map.ts';
import type { PublishedService } from '../map/service.map.ts';
import type { Surroundings } from '../map/surroundings.ts';
import type { Publication } from '../publication.ts';
import type { Reader } from '../serve/answer.ts';
import { areasOf } from './published.queries.ts';

/** Areas that were looked up, and by which codes: whoever reads the whole catalogue looks up each once. */
export class LookedUpAreas {
  readonly areas = new Map<string, KnownArea>();
  readonly #codes = new Set<string>();

  async lookUp({ reads }: Reader, codes: Iterable<string>): Promise<void> {
    const missing = [...new Set(codes)].filter((code) => !this.#codes.has(code));
    if (missing.length === 0) return;
    for (const [code, area] of await areasOf(reads, missing)) this.areas.set(code, area);
    for (const code of missing) this.#codes.add(code);
  }
}

/** All that the records of these services are made of beside their rows. */
export async function surroundingsOf(
  ctx: Reader,
  publication: Publication,
  services: readonly PublishedService[],
  lookedUp = new LookedUpAreas(),
): Promise<Surroundings> {
  const listed = services.filter(({ isPublic }) => isPublic);
  const councils = listed.flatMap(({ places }) => places.flatMap(({ localAuthority }) => localAuthority ?? []));
  await lookedUp.lookUp(ctx, [...councils, ...listed.flatMap(({ catchment }) => catchment)]);
  const { vocabulary } = ctx;
  return {
    publication,
    termsOf: (taxonomy, used) => vocabulary.termsOf(taxonomy, used),
    areas: lookedUp.areas,
    today: londonDay(ctx.now()),
  };
}
