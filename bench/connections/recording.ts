import pg from 'pg';
import { personViewer } from '../../src/shared/viewer.ts';
import { SERVICE_IS_PUBLIC } from '../../src/features/service/service.queries.ts';
import { Times, type Figures } from '../measure/figures.ts';
import type { Api } from './in-process.ts';

const RECORD = `mutation ($input: ConnectionInput!) {
  recordConnection(input: $input) { connection { id } problems { path message } } }`;

interface Case {
  person: string;
  episode: string;
  team: string;
  heldBy: string;
  service: string;
}

/** Recording a connection through the API, one after the other, each of somebody else to another service. */
export async function measureRecording(
  api: Api,
  database: pg.PoolConfig,
  count: number,
): Promise<{ figures: Figures; complaints: readonly string[] }> {
  const cases = await casesIn(database, count * 2);
  const times = new Times();
  for (const [index, { person, episode, team, heldBy, service }] of cases.entries()) {
    const viewer = personViewer(heldBy, [{ role: 'LINK_WORKER', scope: team }]);
    const input = { personId: person, serviceId: service, kind: 'SIGNPOST', episodeId: episode, need: 'food' };
    const record = async () => void (await api.ask(RECORD, { input }, viewer));
    // The first half warms up what is remembered, and is not counted.
    await (index < count ? record().catch(() => undefined) : times.take(record));
  }
  return { figures: times.figures, complaints: times.complaints };
}

async function casesIn(database: pg.PoolConfig, count: number): Promise<Case[]> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  try {
    const { rows: people } = await client.query<Omit<Case, 'service'>>(
      `select e.person_id as person, e.id as episode, e.team_id as team, e.held_by_id as "heldBy"
       from episode e where e.closed_on is null order by e.id limit $1`,
      [count],
    );
    const { rows: services } = await client.query<{ service: string }>(
      `select s.id as service from service s join organisation o on o.id = s.organisation_id
       where ${SERVICE_IS_PUBLIC} and s.status = 'ACTIVE' and s.standing not in ('NOT_MET', 'SUSPENDED') order by md5(s.id::text) limit $1`,
      [count],
    );
    return people.flatMap((each, index) => {
      const service = services[index % services.length]?.service;
      return service ? [{ ...each, service }] : [];
    });
  } finally {
    await client.end();
  }
}
