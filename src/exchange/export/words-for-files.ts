import type { Context } from '../../context.ts';
import { findAreas } from '../../features/place/find-areas.ts';
import { plansDueOn } from '../../features/referability/plans.queries.ts';
import type { WholeService } from '../../features/service/find-whole-services.ts';
import type { Taxonomy } from '../../features/taxonomy/taxonomy-term.entity.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';

/** What a file needs beside the services themselves to say in words what they hold as codes. */
export interface WordsForFiles {
  readonly language: string;
  /** The day in London as of which all of it is right. */
  readonly today: string;
  readonly labelOf: (taxonomy: Taxonomy, code: string) => string;
  /** Null where the area is not known here. */
  readonly areaName: (code: string) => string | null;
  /** By which day the action plan of a service is to be done. */
  readonly planDueOn: (serviceId: string) => string | null;
}

/** The words for these services, by two statements however many there are. */
export async function wordsForFiles(
  { reads, vocabulary, now }: Pick<Context, 'reads' | 'vocabulary' | 'now'>,
  services: readonly WholeService[],
  language: string,
): Promise<WordsForFiles> {
  const codes = [...new Set(services.flatMap(codesOf))];
  const ids = services.map(({ service }) => service.id);
  const [areas, plans] = await Promise.all([findAreas(reads, codes), plansDueOn(reads, ids)]);
  const names = new Map(codes.map((code, index) => [code, areas[index]?.name ?? null]));
  return {
    language,
    today: londonDay(now()),
    labelOf: (taxonomy, code) => textIn(vocabulary.term(taxonomy, code)?.label ?? { en: code }, language),
    areaName: (code) => names.get(code) ?? null,
    planDueOn: (id) => plans.get(id) ?? null,
  };
}

function codesOf({ service, places }: WholeService): string[] {
  return [...service.catchment, ...places.flatMap(({ localAuthority }) => localAuthority ?? [])];
}
