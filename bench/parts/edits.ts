import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICE_IS_PUBLIC } from '../../src/features/service/service.queries.ts';
import type { Site } from '../bench-site.ts';
import { Times, type Figures } from '../measure/figures.ts';
import { KeepAlive } from '../measure/keep-alive.ts';
import { readDirectory } from '../questions/ask-directory.ts';

const LOOK_EVERY_MS = 2;
const PATIENCE_MS = 10_000;

const EDIT = `mutation Edit($id: ID!, $version: Int!, $input: ServiceInput!) {
  updateService(id: $id, version: $version, input: $input) { service { id } problems { message } } }`;
const FIND = 'query Find($query: String) { searchServices(query: $query, first: 5) { engine edges { node { id } } } }';

interface EditAnswer {
  updateService: { service: { id: string } | null; problems: { message: string }[] };
}

interface FindAnswer {
  searchServices: { edges: { node: { id: string } }[] };
}

/** From sending a change until a search finds the changed word: the change itself, and all that follows it. */
export async function measureEdits(site: Site, edits: number): Promise<Figures> {
  site.report.step(`Changing ${edits} services, one after the other, and looking for each change`);
  const writer = new KeepAlive(site.program.url, { connections: 1, authorization: `Bearer ${site.apiKey}` });
  const reader = new KeepAlive(site.program.url, { connections: 1 });
  const times = new Times();
  for (const [turn, service] of (await someServices(site, edits)).entries())
    await times.take(() => editAndFind({ writer, reader }, service, `qz${word(turn)}xv`));
  writer.close();
  reader.close();
  for (const complaint of times.complaints) site.report.say(complaint);
  return times.figures;
}

async function editAndFind(
  { writer, reader }: { writer: KeepAlive; reader: KeepAlive },
  { id, version }: { id: string; version: number },
  token: string,
): Promise<void> {
  const input = { name: { en: `Walking ${token} group` } };
  const { updateService } = await readDirectory<EditAnswer>(writer, EDIT, { id, version, input });
  if (!updateService.service) throw new Error(`The change was refused: ${updateService.problems[0]?.message}`);
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(LOOK_EVERY_MS)) {
    const { searchServices } = await readDirectory<FindAnswer>(reader, FIND, { query: token });
    if (searchServices.edges[0]?.node.id === id) return;
  }
  throw new Error(`A change was not found within ${PATIENCE_MS} ms.`);
}

async function someServices({ database }: Site, count: number): Promise<{ id: string; version: number }[]> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<{ id: string; version: number }>(
      `select s.id, s.version from service s join organisation o on o.id = s.organisation_id
       where s.status <> 'CLOSED' and ${SERVICE_IS_PUBLIC} order by md5(s.id::text) limit $1`,
      [count],
    )
    .finally(() => client.end());
  return rows;
}

/** Letters only, and far apart from each other, so that forgiving typos finds no neighbour. */
function word(turn: number): string {
  const letters = 'bcdfghjklmnp';
  return [0, 1, 2, 3].map((place) => letters[Math.floor(turn / 12 ** place) % 12]?.repeat(2)).join('');
}
