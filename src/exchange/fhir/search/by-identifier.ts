import { SYSTEMS } from '../code-systems.ts';
import type { SearchParameter } from './parameter-kinds.ts';

const REGISTER = /^http:\/\/org-id\.guide\/list\/([A-Z]{2}-[A-Z]+)$/;

/** By numbers in public registers: `http://org-id.guide/list/GB-CHC|1234567`, or the number alone. `column` is a list of org-ids. */
export function byIdentifier(column: string): SearchParameter {
  return {
    type: 'token',
    documentation: 'A number in a public register: http://org-id.guide/list/GB-CHC|1234567, or the number alone.',
    add(conditions, values) {
      const ids = values.flatMap(orgIdIn);
      const numbers = values.filter((value) => !value.includes('|'));
      conditions.add(
        (whole, bare) => `(${column} && ${whole}::text[] or exists (select from unnest(${column}) i (org_id)
          where coalesce(substring(org_id from '^[A-Z]{2}-[A-Z]+-(.+)$'), org_id) = any(${bare}::text[])))`,
        ids,
        numbers,
      );
      return null;
    },
  };
}

/** As it stands in the list; nothing where the register is none that is known. */
function orgIdIn(value: string): string[] {
  const [system = '', number = ''] = value.split('|');
  const [, register] = REGISTER.exec(system) ?? [];
  if (register) return [`${register}-${number}`];
  return system === SYSTEMS.own ? [number] : [];
}
