import type { Context } from '../../context.ts';
import { builtInMeasures, type MeasureKind } from './built-in.rules.ts';
import { changeOf, type Change } from './measure.rules.ts';
import { definitions, type MeasurementRow } from './measure.queries.ts';

/** The measures that may be recorded here, first those that every directory has. */
export async function listMeasures({ reads, swemwbs }: Context): Promise<MeasureKind[]> {
  const own = (await definitions(reads)).filter(({ retiredAt }) => retiredAt === null);
  const kinds = own.map(({ licenceNote, ...kind }) => ({ ...kind, questions: [], note: null, licence: licenceNote }));
  return [...builtInMeasures(swemwbs), ...kinds];
}

/** What became of each measure that has a baseline and a follow-up: from the baseline to the last one. */
export async function listChanges(
  { reads, swemwbs }: Context,
  rows: readonly MeasurementRow[],
): Promise<(Change & { measure: string })[]> {
  const known = [...builtInMeasures(swemwbs), ...(await definitions(reads))];
  return [...Map.groupBy(rows, ({ measure }) => measure)].flatMap(([code, scores]) => {
    const measure = known.find((each) => each.code === code);
    const baseline = scores.find(({ stage }) => stage === 'BASELINE');
    const followUp = scores.findLast(({ stage }) => stage === 'FOLLOW_UP');
    return measure && baseline && followUp
      ? [{ measure: code, ...changeOf(measure, baseline.score, followUp.score) }]
      : [];
  });
}
