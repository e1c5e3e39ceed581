import type pg from 'pg';
import type { World } from './expected-supply.ts';
import type { Authority, Geography } from './geography.ts';
import { residentsOf } from './holes.ts';
import type { Plan } from './plan.ts';
import { referableShare } from './service-facts.ts';

/** Of each outcode, which part of its residents live in which authority; everywhere as many to a postcode as in the whole authority. */
const LIVES_IN = `
  with counted as (
    select left(postcode, -3) as outcode, local_authority as code, count(*)::float8 as postcodes
    from place.postcode where local_authority is not null group by 1, 2),
  peopled as (
    select c.outcode, c.code, c.postcodes * coalesce(a.population, 1) / sum(c.postcodes) over (partition by c.code) as residents
    from counted c join place.area a on a.code = c.code)
  select outcode, code, residents / sum(residents) over (partition by outcode) as part from peopled`;

/** What the plan and the places say of each authority, once it is said what is missing there. */
export async function readWorld(
  client: Pick<pg.ClientBase, 'query'>,
  plan: Plan,
  geography: Geography,
): Promise<World> {
  const { rows } = await client.query<{ outcode: string; code: string; part: number }>(LIVES_IN);
  const livesIn = new Map<string, Map<string, number>>();
  for (const { outcode, code, part } of rows)
    livesIn.set(outcode, (livesIn.get(outcode) ?? new Map<string, number>()).set(code, part));
  const settlements = geography.authorities.map((authority, index) => {
    const { code, parents, left = {} } = authority;
    const share = geography.shares[index] ?? 0;
    return { code, parents, residents: residentsOf(authority), share, left, outcodes: outcodesOf(authority) };
  });
  return { services: plan.services * referableShare(plan), settlements, livesIn };
}

function outcodesOf({ postcodes }: Authority): Map<string, number> {
  const likely = new Map<string, number>();
  for (const { postcode } of postcodes) {
    const outcode = postcode.slice(0, -3);
    likely.set(outcode, (likely.get(outcode) ?? 0) + 1 / postcodes.length);
  }
  return likely;
}
