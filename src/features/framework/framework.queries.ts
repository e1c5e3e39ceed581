import type { EntityManager } from '@mikro-orm/postgresql';

/** These areas, the smallest first: the one that lies in the most others. */
export async function areasByReach(em: EntityManager, codes: readonly string[]): Promise<string[]> {
  if (codes.length < 2) return [...codes];
  const rows = await em.getConnection().execute<{ code: string }[]>(
    `select value as code from jsonb_array_elements_text(?::jsonb) left join place.area a on a.code = value
     order by coalesce(cardinality(a.parents), 0) desc, value`,
    [JSON.stringify(codes)],
    'all',
  );
  return rows.map(({ code }) => code);
}
