import { londonDay } from '../../src/shared/opening-hours/london.ts';
import { unitFor } from '../../src/database/orm.ts';
import { freezesOn, quarterOf } from '../../src/features/impact/period.rules.ts';
import { publishPeriods } from '../../src/features/impact/publish-periods.ts';
import { publishFigures } from '../../src/features/provision/publish-figures.ts';
import { countSupply } from '../../src/features/supply/count-supply.ts';
import { newId } from '../../src/shared/uuid.ts';
import type { TestApi } from './api.ts';

/** Counts and publishes what is published by quarter, as the jobs do. */
export function publishedBuilders(api: TestApi) {
  /** Lets the figures of some quarter be published, of which there are none. */
  async function publishedFigures(): Promise<void> {
    const em = unitFor(api.directory.orm, 'test');
    const nobody = [newId(), newId()];
    for (const sign of [1, -1])
      await em.execute(
        `insert into impact.delta (sign, organisation_id, team_id, populations, made_on) values (${sign}, ?, ?, '{}', '2026-01-01')`,
        nobody,
      );
    await publishPeriods(em, { today: '2026-04-29', at: new Date(), chance: () => 1 });
  }

  /** Counts what there is, by need and area, as the job does each night. */
  async function countedSupply(): Promise<void> {
    await countSupply(unitFor(api.directory.orm, 'test'), api.now());
  }

  /** Counts what there is, and lets the gaps of this quarter be published as if it had frozen. */
  async function publishedGaps(): Promise<void> {
    await countedSupply();
    const today = freezesOn(quarterOf(londonDay(api.now())));
    await publishFigures(unitFor(api.directory.orm, 'test'), { today, at: api.now(), chance: () => 1 });
  }

  /** A gap in provision in this area, published for a quarter long ago. */
  async function aPublishedGap(areaCode: string): Promise<void> {
    const em = unitFor(api.directory.orm, 'test');
    await em.execute(
      `insert into provision.period (quarter, published_at, method) values ('2025-01-01', now(), 1) on conflict do nothing`,
    );
    await em.execute(
      `insert into provision.figure select f.* from jsonb_populate_record(null::provision.figure, (
         select jsonb_object_agg(column_name, 0) from information_schema.columns
         where table_schema = 'provision' and table_name = 'figure' and data_type <> 'text' and column_name <> 'quarter')
         || jsonb_build_object('quarter', '2025-01-01', 'area_kind', 'LOCAL_AUTHORITY', 'area', ?::text, 'need', 'debt',
           'population', '', 'rank', (select count(*) + 1 from provision.figure))) as f
       on conflict do nothing`,
      [areaCode],
    );
  }

  return { publishedFigures, countedSupply, publishedGaps, aPublishedGap };
}
