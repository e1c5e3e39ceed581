import type pg from 'pg';
import { unitFor } from '../../src/database/orm.ts';
import { foldAll } from '../../src/features/impact/fold-deltas.ts';
import { publishPeriods } from '../../src/features/impact/publish-periods.ts';
import { newId } from '../../src/shared/uuid.ts';
import type { TestApi } from './api.ts';
import { builders } from './builders.ts';
import { withClient } from './with-client.ts';

/** A connection as far as figures go. */
export interface Counted {
  person: string;
  team: string;
  organisation: string;
  service: string | null;
  need?: string | null;
  populations?: string[];
  localAuthority?: string | null;
  icb?: string | null;
  source?: string | null;
  madeOn: string;
  startedOn?: string | null;
  outcome?: string | null;
}

const PEOPLE = `insert into supported_person (id, team_id, case_code, age_band, registered_by, created_at, updated_at, last_active_on)
  select person, (min(team::text))::uuid, person::text, 'FROM_65_TO_74', gen_random_uuid(), now(), now(), '2026-01-01'
  from jsonb_to_recordset($1::jsonb) as c (person uuid, team uuid) group by person on conflict do nothing`;
const CONNECTIONS = `insert into connection (id, person_id, team_id, held_by, service_id, organisation_id, kind, state, outcome,
    service_name, organisation_name, service_version, standing, need, populations, local_authority, icb, referral_source,
    made_on, started_on, created_at, updated_at)
  select id, person, team, gen_random_uuid(), service, organisation, 'SIGNPOST', 'ENDED', outcome, 'x', 'x', 1,
    'NOT_ASSESSED', need, array(select jsonb_array_elements_text(coalesce(populations, '[]'))), "localAuthority", icb, source,
    "madeOn", "startedOn", now(), now()
  from jsonb_to_recordset($1::jsonb) as c (id uuid, person uuid, team uuid, organisation uuid, service uuid, need text,
    populations jsonb, "localAuthority" text, icb text, source text, "madeOn" date, "startedOn" date, outcome text)`;

/** Makes connections by the hundred, past the API: what matters here is what figures make of them. */
export function counting(api: TestApi) {
  const build = builders(api);

  async function connect(counted: readonly Counted[]): Promise<string[]> {
    const rows = counted.map((each) => ({ id: newId(), ...each }));
    await sql(PEOPLE, [JSON.stringify(rows)]);
    await sql(CONNECTIONS, [JSON.stringify(rows)]);
    return rows.map(({ id }) => id);
  }

  function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return withClient(api.connection, async (client: pg.Client) => (await client.query<Row>(text, values)).rows);
  }

  function fold(): Promise<number> {
    return foldAll(unitFor(api.directory.orm, 'test'));
  }

  /** Publishes what has frozen by a day; by `chance`, some figures are withheld without need. */
  function publish(today: string, chance: () => number = () => 1): Promise<string[]> {
    return publishPeriods(unitFor(api.directory.orm, 'test'), { today, at: new Date(), chance });
  }

  /** Somebody's team, organisation and service: where connections can be made. */
  async function aPlace(): Promise<{ team: string; organisation: string; service: string }> {
    const organisation = (await build.anOrganisation()).id;
    const team = (await build.aTeam({ hostOrganisation: organisation })).id;
    return { team, organisation, service: (await build.aService({}, organisation)).id };
  }

  return { ...build, connect, sql, fold, publish, aPlace };
}

export const people = (count: number): string[] => Array.from({ length: count }, newId);
