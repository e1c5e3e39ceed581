import type { Site } from '../bench-site.ts';
import { Times, type Figures } from '../measure/figures.ts';
import { KeepAlive } from '../measure/keep-alive.ts';
import { besides } from '../process/beside.ts';
import { askDirectory } from '../questions/ask-directory.ts';
import { SEARCH_QUESTIONS } from '../questions/search-questions.ts';
import { bodiesOf } from './searches.ts';

export interface NamedFigures {
  name: string;
  figures: Figures;
  complaints: string[];
}

/** What takes seconds is not asked as often. */
const PATIENCE_MS = 20_000;
const WARM_UP = 10;
const BY_POSTGRESQL = Buffer.from('"engine":"POSTGRESQL"');
const SUGGEST =
  'query Suggest($prefix: String!, $near: NearInput) { suggest(prefix: $prefix, near: $near) { items { kind text detail id code } problems { message } } }';
const PLACE =
  'query Place($postcode: String!) { place(postcode: $postcode) { place { localAuthority { name } icb { name } deprivation { decile } } problems { message } } }';

/** The same searches, answered by PostgreSQL alone. */
export async function measureFallback(site: Site): Promise<NamedFigures[]> {
  site.report.step('Searching through PostgreSQL alone');
  return besides(site, { LINKWELL_SEARCH: 'postgresql' }, async ({ url }) => {
    const all: NamedFigures[] = [];
    for (const question of SEARCH_QUESTIONS)
      all.push(
        await timed({ name: question.name, url, bodies: bodiesOf(site, question), mustHold: BY_POSTGRESQL }, site),
      );
    return all;
  });
}

/** Where a postcode is and in which areas. */
export async function measurePlaces(site: Site): Promise<NamedFigures> {
  site.report.step('Looking postcodes up');
  const bodies = site.samples.postcodes.map((postcode) => JSON.stringify({ query: PLACE, variables: { postcode } }));
  return timed({ name: 'A postcode', url: site.program.url, bodies }, site);
}

/** What may become of the first letters of what people type; a third of them near a postcode. */
export async function measureSuggestions(site: Site): Promise<NamedFigures> {
  site.report.step('Suggesting while somebody types');
  const { words, postcodes } = site.samples;
  const bodies = words.map((word, turn) => {
    const near = turn % 3 === 0 ? { postcode: postcodes[turn % postcodes.length], withinKm: 8 } : null;
    return JSON.stringify({ query: SUGGEST, variables: { prefix: word.slice(0, 2 + (turn % 7)), near } });
  });
  return timed({ name: 'As somebody types', url: site.program.url, bodies }, site);
}

interface Asking {
  name: string;
  url: string;
  bodies: string[];
  mustHold?: Buffer;
}

async function timed({ name, url, bodies, mustHold }: Asking, { patience }: Site): Promise<NamedFigures> {
  const client = new KeepAlive(url, { connections: 1 });
  const [warmUp, times] = [new Times(), new Times()];
  for (const body of bodies.slice(0, WARM_UP)) await warmUp.take(() => askDirectory(client, body, mustHold));
  const until = performance.now() + PATIENCE_MS;
  for (let turn = 0; turn < patience.singleRequests && performance.now() < until; turn++)
    await times.take(() => askDirectory(client, bodies[turn % bodies.length] ?? '', mustHold));
  client.close();
  return { name, figures: times.figures, complaints: [...new Set(times.complaints)].slice(0, 3) };
}
