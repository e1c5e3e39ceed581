import type { Cell, Family } from './cube.rules.ts';
import type { Dimension } from './impact.codes.ts';

/** What each cell of which is a part of a cell one level up. Populations overlap, so they add up to nothing. */
const WHOLE: Readonly<Partial<Record<Dimension, Dimension>>> = { SERVICE: 'ORGANISATION', LOCAL_AUTHORITY: 'ICB' };

/** What tells how a cell of one period adds up with others. */
interface Located {
  dimension: Dimension;
  key: string;
  parent: string | null;
}

/** Which cells of one period add up to which other one. Of what is not shown at all, no parts are told either. */
export function familiesOf(located: readonly Located[], cells: readonly Cell[]): Family[] {
  const places = new Map(located.map(({ dimension, key }, index) => [`${dimension} ${key}`, index]));
  const directory = located.findIndex(({ dimension }) => dimension === 'DIRECTORY');
  const families = new Map<string, { total: number; parts: number[] }>();
  const add = (name: string, total: number, part: number) => {
    if (!cells[total]?.isShown) return;
    const family = families.get(name) ?? { total, parts: [] };
    family.parts.push(part);
    families.set(name, family);
  };
  located.forEach(({ dimension, parent }, index) => {
    if (dimension === 'DIRECTORY' || dimension === 'POPULATION') return;
    const whole = parent === null ? undefined : places.get(`${WHOLE[dimension] ?? ''} ${parent}`);
    if (whole !== undefined) add(`${dimension} ${parent}`, whole, index);
    // Councils add up to the directory as well as to their ICB; services to their organisation alone.
    const isOfDirectory = dimension !== 'SERVICE' && (whole === undefined || cells[whole]?.isShown === true);
    if (isOfDirectory) add(dimension, directory, index);
  });
  return [...families.values()];
}

/** Each cell of a year with those of its quarters, which come after so many cells of the year. */
export function yearsOf(cells: readonly Cell[], ofYear: number): Family[] {
  const parts = new Map<string, number[]>();
  cells.slice(ofYear).forEach(({ dimension, key }, index) => {
    const name = `${dimension} ${key}`;
    parts.set(name, [...(parts.get(name) ?? []), ofYear + index]);
  });
  return cells.slice(0, ofYear).flatMap(({ dimension, key }, total) => {
    const own = parts.get(`${dimension} ${key}`);
    return own ? [{ total, parts: own }] : [];
  });
}
