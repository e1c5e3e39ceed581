import { isLocal } from './catchment.ts';
import type { Authority } from './geography.ts';
import type { Random } from './random.ts';
import type { Cell, Row } from './row.ts';

/** Without the needs that local groups do not meet here. Those who take people from further away are what they are. */
export function withoutWhatIsMissing(random: Random, row: Row, authority: Authority): Row {
  const { left } = authority;
  if (!left || !isLocal(listIn(row.catchment), authority)) return row;
  return { ...row, needs: listIn(row.needs).filter((need) => random.chance(left[need] ?? 1)) };
}

function listIn(cell: Cell | undefined): readonly string[] {
  return typeof cell === 'object' ? (cell ?? []) : [];
}
