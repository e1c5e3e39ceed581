import type { Context } from '../../context.ts';
import type { Band } from './measure.codes.ts';
import { MeasureSitting } from './measure-sitting.entity.ts';
import type { MeasurementRow } from './measure.queries.ts';
import { bandOf } from './measure.rules.ts';
import { Measurement } from './measurement.entity.ts';

/** A sitting as it is shown in its episode. */
export interface ShownSitting extends Pick<MeasurementRow, 'takenOn' | 'stage'> {
  id: string;
  rows: MeasurementRow[];
}

export interface ShownScore {
  measure: string;
  score: number;
  band: Band | null;
}

/** The sittings that these scores are of, in their order. */
export function sittingsOf(rows: readonly MeasurementRow[]): ShownSitting[] {
  return [...Map.groupBy(rows, ({ sittingId }) => sittingId)].flatMap(([id, scores]) => {
    const [first] = scores;
    return first ? [{ id, takenOn: first.takenOn, stage: first.stage, rows: scores }] : [];
  });
}

/** The scores of a sitting, also where it was just made. */
export async function scoresOfSitting({ em }: Context, sitting: ShownSitting | MeasureSitting): Promise<ShownScore[]> {
  const rows = sitting instanceof MeasureSitting ? await em.find(Measurement, { sitting: sitting.id }) : sitting.rows;
  const scores = rows.map(({ measure, score }) => ({ measure, score: Number(score) }));
  return scores
    .map((each) => ({ ...each, band: bandOf(each.measure, each.score) }))
    .sort((one, other) => (one.measure < other.measure ? -1 : 1));
}
