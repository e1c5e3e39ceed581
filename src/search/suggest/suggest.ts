import type { Context } from '../../context.ts';
import { crisisTopicsIn } from '../../features/crisis-line/crisis-intent.ts';
import { findCrisisPanel, type CrisisPanel } from '../../features/crisis-line/find-crisis-panel.ts';
import type { Problem } from '../../shared/problems.ts';
import { plain } from '../plan/tokens.ts';
import { findPlaces } from '../question/find-places.ts';
import { problemsWithNear } from '../question/problems-with-input.ts';
import type { Near } from '../question/search-input.ts';
import { tidyWords } from '../question/tidy-words.ts';
import { areaNames } from './areas.memory.ts';
import { areasFor, needsFor, townsFor } from './from-memory.ts';
import { listingsFor } from './listings.ts';
import type { Suggestion } from './suggestion.ts';

export interface Suggestions {
  items: Suggestion[];
  crisis: CrisisPanel | null;
  problems: Problem[];
}

const LONGEST = 100;
/** One letter begins nearly everything. */
const SHORTEST = 2;
const LETTER = /[\p{L}\p{N}]/gu;

/** What the beginning of a search may become: needs, places, then services and organisations by their names. */
export async function suggest(ctx: Context, typed: string, near: Near | null): Promise<Suggestions> {
  const words = tidyWords(typed.slice(0, LONGEST));
  const prefix = plain(words);
  const { circle, problems, nation } = await around(ctx, near);
  const topics = crisisTopicsIn(words);
  const crisis = topics.length > 0 ? await findCrisisPanel(ctx, { nation, topics }) : null;
  if ((prefix.match(LETTER)?.length ?? 0) < SHORTEST || problems.length > 0) return { items: [], crisis, problems };
  const listings = listingsFor(ctx, words, circle).catch(without(ctx));
  const remembered = await fromMemory(ctx, prefix);
  return { items: [...remembered, ...(await listings)], crisis, problems };
}

/** Needs and places: looked for while the engine looks for listings. */
async function fromMemory(ctx: Context, prefix: string): Promise<Suggestion[]> {
  const { knowledge } = ctx.search;
  const areas = await areaNames(ctx.reads)
    .then((names) => areasFor(prefix, names))
    .catch(without(ctx));
  const places = [...new Map([...areas, ...townsFor(prefix, knowledge)].map((each) => [each.text, each])).values()];
  return [...needsFor(prefix, ctx.vocabulary, knowledge), ...places];
}

async function around(ctx: Context, near: Near | null) {
  if (!near) return { circle: null, problems: [], nation: null };
  const wrong = problemsWithNear({ near });
  if (wrong.length > 0) return { circle: null, problems: wrong, nation: null };
  return findPlaces(ctx, { near });
}

/** Suggestions are a help: whoever goes on typing is not held up by what is away. */
function without(ctx: Context): (error: unknown) => Suggestion[] {
  return (error) => {
    ctx.search.tell('Suggestions are incomplete.', error);
    return [];
  };
}
