import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';
import { touchTriggers } from './touch-triggers.ts';

const STAGE = `stage text not null check (stage in ('BASELINE', 'FOLLOW_UP'))`;

/** What people say of themselves: a sitting, one row a score, and the measures that a partnership adds. The log holds ids. */
export class Migration0031Measures extends Migration {
  override up(): void {
    for (const statement of TABLES) this.addSql(statement);
    const concerns = ['person_id', 'episode_id', 'team_id'];
    for (const table of ['measure_sitting', 'measurement']) {
      for (const trigger of auditTriggers({ table, subject: table, concerns })) this.addSql(trigger);
      for (const trigger of touchTriggers(table)) this.addSql(trigger);
    }
    const kept = ['code', 'name', 'minimum', 'maximum', 'direction', 'retired_at'];
    for (const trigger of auditTriggers({ table: 'measure_definition', subject: 'measure_definition', kept }))
      this.addSql(trigger);
  }
}

const TABLES = [
  `create table measure_definition (
    id uuid primary key,
    code text not null,
    name text not null,
    minimum numeric not null,
    maximum numeric not null,
    direction text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    licence_note text not null,
    created_at timestamptz not null,
    retired_at timestamptz null,
    check (minimum < maximum)
  )`,
  'create unique index measure_definition_code_unique on measure_definition (code)',
  `create table measure_sitting (
    id uuid primary key,
    person_id uuid not null constraint measure_sitting_person_id_foreign references supported_person (id) on delete cascade,
    episode_id uuid not null constraint measure_sitting_episode_id_foreign references episode (id) on delete cascade,
    team_id uuid not null constraint measure_sitting_team_id_foreign references team (id),
    taken_on date not null,
    ${STAGE},
    recorded_by uuid not null,
    created_at timestamptz not null
  )`,
  'create index measure_sitting_episode_id_index on measure_sitting (episode_id, taken_on)',
  'create index measure_sitting_person_id_index on measure_sitting (person_id)',
  `create table measurement (
    id uuid primary key,
    sitting_id uuid not null constraint measurement_sitting_id_foreign references measure_sitting (id) on delete cascade,
    person_id uuid not null constraint measurement_person_id_foreign references supported_person (id) on delete cascade,
    episode_id uuid not null constraint measurement_episode_id_foreign references episode (id) on delete cascade,
    team_id uuid not null constraint measurement_team_id_foreign references team (id),
    measure text not null,
    taken_on date not null,
    ${STAGE},
    score numeric not null,
    items int[] null,
    created_at timestamptz not null
  )`,
  'create index measurement_sitting_id_index on measurement (sitting_id)',
  'create index measurement_person_id_index on measurement (person_id)',
  `create unique index measurement_baseline_once on measurement (episode_id, measure) where stage = 'BASELINE'`,
  'create unique index measurement_once_a_day on measurement (episode_id, measure, stage, taken_on)',
  'create index measurement_taken_on_index on measurement (taken_on, measure)',
];
