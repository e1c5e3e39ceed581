import { connectOrm, unitFor, type Orm } from '../database/orm.ts';
import { checkRollup, repairRollup } from '../features/impact/check-rollup.ts';
import type { Difference } from '../features/impact/rollup.queries.ts';
import type { Dimension } from '../features/impact/impact.codes.ts';
import { publishPeriods } from '../features/impact/publish-periods.ts';
import { publishPulses } from '../features/pulse/publish-pulses.ts';
import { londonDay } from '../shared/opening-hours/london.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Reporter } from '../shared/progress.ts';
import type { Command } from './command.ts';

const MOST_TOLD = 10;
const FORMS = ['check', 'check --repair', 'freeze'];

/** Looks after the figures about connections; may run beside a running server. */
export const impact: Command = {
  usage: 'impact -- check [--repair]\nimpact -- freeze',

  problemWith(words) {
    return FORMS.includes(words.join(' ')) ? null : 'Say check, check --repair or freeze.';
  },

  async run([task, option], { database, report, signal }) {
    const orm = await connectOrm(database);
    try {
      await (task === 'freeze'
        ? freeze(orm, report)
        : check(orm, { isRepairing: option === '--repair', report, signal }));
    } finally {
      await orm.close(true);
    }
  },
};

async function freeze(orm: Orm, report: Reporter): Promise<void> {
  const at = new Date();
  const quarters = await publishPulses(unitFor(orm, 'impact'), at);
  for (const quarter of quarters) report.step(`What organisations said of ${quarter} was published.`);
  const periods = await publishPeriods(unitFor(orm, 'impact'), {
    ...{ at, today: londonDay(at), chance: Math.random },
    told: ({ name }) => report.step(`${name} was published. Its figures do not change any more.`),
  });
  if (periods.length + quarters.length === 0) report.say('Nothing has frozen since the last time.');
}

interface Checking {
  isRepairing: boolean;
  report: Reporter;
  signal: AbortSignal;
}

async function check(orm: Orm, { isRepairing, report, signal }: Checking): Promise<void> {
  const tell = (dimension: Dimension, differences: Difference[]) => tellDifferences(dimension, differences, report);
  const found = await checkRollup(unitFor(orm, 'impact'), tell, signal);
  if (found === 0) return report.say('What is kept is what counting all connections gives.');
  if (!isRepairing) throw new PlainFailure(`${found} cells differ. Add --repair to put them right.`);
  await repairRollup(unitFor(orm, 'impact'));
  const left = await checkRollup(unitFor(orm, 'impact'), () => undefined, signal);
  if (left > 0) throw new PlainFailure(`${left} cells still differ.`);
  report.say(`${found} cells were put right. Published figures stay as they were.`);
}

function tellDifferences(dimension: Dimension, differences: Difference[], report: Reporter): void {
  report.step(`${dimension}: ${differences.length === 0 ? 'nothing differs' : `${differences.length} cells differ`}`);
  for (const { key, quarter, made } of differences.slice(0, MOST_TOLD))
    report.say(`  ${key}, the quarter from ${quarter}: ${made} connections ${made < 0 ? 'too many' : 'missing'}`);
}
