import { silentReporter } from '../../src/shared/progress.ts';
import { searchServices } from '../../src/search/search-listings.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { readJudged, readPractice, type Half, type Judged } from '../../src/search/preview/judged.ts';
import { measure, type Measures, type Outcome } from '../../src/search/preview/measures.ts';
import { LocalEmbedder } from '../../src/search/meaning/local-embedder.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Times } from '../measure/figures.ts';
import { openRaw } from './raw.ts';
import type { RelevanceSite } from './site.ts';

/** Answers ids of services, best first. */
export type Find = (words: string) => Promise<readonly string[]>;

/** A way to search, and how well it did. */
export interface Way extends Record<Half, Measures> {
  name: string;
  practice: Measures;
  /** Milliseconds that half of the searches took at most; not in results of before it was measured. */
  median?: number;
}

/** Puts the same queries to one way of searching after the other, of the poorest kind first. */
export async function compareWays(site: RelevanceSite): Promise<Way[]> {
  const { directory, meilisearch, report } = site;
  const options = { report: silentReporter, notice: () => undefined, patienceMs: 20_000 };
  const search = await directory.openSearch({ ...options, meilisearch });
  const raw = await openRaw(site);
  const ways = [
    await tryOut(site, 'Meilisearch as it comes', raw.asItComes),
    await tryOut(site, 'Meilisearch as set up here, words as typed', raw.asSetUp),
    await tryOut(site, "The same, with the lexicon's words as synonyms", raw.withSynonyms),
    await tryOut(site, 'The API: planned', asked(site)),
  ];
  raw.close();
  await search.close();
  report.step('Giving services their vectors');
  const withMeaning = await directory.openSearch({
    ...options,
    meilisearch,
    embedder: new LocalEmbedder(),
    meaningPatienceMs: 20_000,
  });
  await untilEmbedded(site);
  ways.push(await tryOut(site, 'The API: planned, and by meaning', asked(site)));
  await withMeaning.close();
  report.step('The same with PostgreSQL alone');
  await directory.openSearch({ ...options, meilisearch: null });
  return [...ways, await tryOut(site, 'The API: planned, with PostgreSQL alone', asked(site))];
}

const WITHOUT_VECTOR = `select (select count(*) from search.unembedded)::int + (select count(*) from search.waiting)::int as count`;
const LOOK_EVERY_MS = 100;

async function untilEmbedded({ directory }: RelevanceSite): Promise<void> {
  const left = async () => (await directory.reads.one<{ count: number }>('relevance-left', WITHOUT_VECTOR))?.count ?? 0;
  while ((await left()) > 0) await sleep(LOOK_EVERY_MS);
}

function asked({ directory }: RelevanceSite): Find {
  const wanted = { facets: [], marks: false, organisationsWithoutServices: false };
  return async (query) => {
    const page = await searchServices(directory.contextFor(anonymous), { query, sort: 'RELEVANCE', first: 10 }, wanted);
    return page.edges.map(({ node }) => node.id);
  };
}

async function tryOut({ names, report }: RelevanceSite, name: string, find: Find): Promise<Way> {
  report.step(name);
  const times = new Times();
  const measured = async (judged: readonly Judged[]): Promise<Measures> => {
    const outcomes: Outcome[] = [];
    for (const { query, grades } of judged)
      await times.take(async () => {
        outcomes.push({ grades, found: (await find(query)).map((id) => names.get(id) ?? id) });
      });
    return measure(outcomes);
  };
  const tuning = await measured(readJudged('tuning'));
  const heldOut = await measured(readJudged('held-out'));
  return { name, tuning, 'held-out': heldOut, practice: await measured(readPractice()), median: times.figures.p50 };
}
