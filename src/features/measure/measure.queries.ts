import type { Reads } from '../../database/reads.ts';
import type { MeasureDirection, MeasureStage } from './measure.codes.ts';

/** A score as it is read. */
export interface MeasurementRow {
  sittingId: string;
  episodeId: string;
  measure: string;
  takenOn: string;
  stage: MeasureStage;
  score: number;
}

/** All scores of these episodes, the oldest first. */
export function measurementsOfEpisodes(reads: Reads, episodeIds: readonly string[]): Promise<MeasurementRow[]> {
  return reads.all<MeasurementRow>(
    'measurements-of-episodes',
    `select m.sitting_id as "sittingId", m.episode_id as "episodeId", m.measure, m.taken_on::text as "takenOn", m.stage,
       m.score::float8 as score
     from measurement m where m.episode_id = any($1::uuid[]) order by m.taken_on, m.stage, m.measure`,
    [episodeIds],
  );
}

/** A measure that an administrator has defined. */
export interface DefinitionRow {
  code: string;
  name: string;
  minimum: number;
  maximum: number;
  direction: MeasureDirection;
  licenceNote: string;
  retiredAt: Date | null;
}

export function definitions(reads: Reads): Promise<DefinitionRow[]> {
  return reads.all<DefinitionRow>(
    'measure-definitions',
    `select code, name, minimum::float8 as minimum, maximum::float8 as maximum, direction, licence_note as "licenceNote",
       retired_at as "retiredAt"
     from measure_definition order by code`,
    [],
  );
}
