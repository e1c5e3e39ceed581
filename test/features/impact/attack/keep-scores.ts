import { newId } from '../../../../src/shared/uuid.ts';
import { COUNCILS } from './world.ts';
import type { ScoredWorld } from './scored-world.ts';

type Sql = (text: string, values: unknown[]) => Promise<unknown>;

const PEOPLE = `insert into supported_person
    (id, team_id, case_code, age_band, local_authority, icb, registered_by, created_at, updated_at, last_active_on)
  select person, (min(team::text))::uuid, person::text, 'FROM_65_TO_74', min(council), min(icb), gen_random_uuid(), now(), now(), '2026-01-01'
  from jsonb_to_recordset($1::jsonb) as e (person uuid, team uuid, council text, icb text) group by person`;
const EPISODES = `insert into episode
    (id, person_id, team_id, held_by_id, referral_source, referred_on, needs, response, responded_on, created_at, updated_at)
  select episode, person, team, $2, source, "on", array(select jsonb_array_elements_text(needs)), 'ACCEPTED', "on", now(), now()
  from jsonb_to_recordset($1::jsonb) as e (episode uuid, person uuid, team uuid, source text, "on" date, needs jsonb)`;
const CONNECTIONS = `insert into connection (id, person_id, episode_id, team_id, held_by, service_id, organisation_id, kind, state,
    outcome, service_name, organisation_name, service_version, standing, populations, made_on, created_at, updated_at)
  select gen_random_uuid(), person, episode, team, $2, (s.value ->> 'service')::uuid, (s.value ->> 'organisation')::uuid, 'SIGNPOST',
    'ENDED', 'GOT_HELP', 'x', 'x', 1, 'NOT_ASSESSED', '{}', "on", now(), now()
  from jsonb_to_recordset($1::jsonb) as e (episode uuid, person uuid, team uuid, "on" date, services jsonb)
  cross join jsonb_array_elements(services) as s`;
const SITTINGS = `insert into measure_sitting (id, person_id, episode_id, team_id, taken_on, stage, recorded_by, created_at)
  select sitting, person, episode, team, "on", stage, gen_random_uuid(), now()
  from jsonb_to_recordset($1::jsonb) as s (sitting uuid, person uuid, episode uuid, team uuid, "on" date, stage text)`;
const SCORES = `insert into measurement
    (id, sitting_id, person_id, episode_id, team_id, taken_on, stage, measure, score, created_at)
  select gen_random_uuid(), sitting, person, episode, team, "on", stage, measure, score, now()
  from jsonb_to_recordset($1::jsonb) as s
    (sitting uuid, person uuid, episode uuid, team uuid, "on" date, stage text, measure text, score numeric)`;

/** Keeps a world past the API: what matters here is what is published of it. `heldBy` is somebody with an account. */
export async function keepScores(sql: Sql, { episodes, scores }: ScoredWorld, heldBy: string): Promise<void> {
  const rows = JSON.stringify(episodes.map((each) => ({ ...each, icb: COUNCILS[each.council] })));
  const sittings = JSON.stringify(scores.map((each) => ({ ...each, sitting: newId() })));
  await sql(PEOPLE, [rows]);
  await sql(EPISODES, [rows, heldBy]);
  await sql(CONNECTIONS, [rows, heldBy]);
  await sql(SITTINGS, [sittings]);
  await sql(SCORES, [sittings]);
}
