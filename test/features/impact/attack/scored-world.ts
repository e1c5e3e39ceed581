import { quarterBeside, quarterOf, type Period } from '../../../../src/features/impact/period.rules.ts';
import { newId } from '../../../../src/shared/uuid.ts';
import { COUNCILS, type Chance, type Ground } from './world.ts';

/** The lowest and the highest change that each measure can show. */
export const MEASURES = { ONS4_ANXIOUS: 10, UCLA3: 6 } as const;
export type Measure = keyof typeof MEASURES;

/** How one episode is told apart, as everybody may know who counts it. */
export interface Scored {
  person: string;
  episode: string;
  team: string;
  council: keyof typeof COUNCILS;
  source: string;
  needs: string[];
  services: { organisation: string; service: string }[];
  on: string;
}

export interface Score {
  episode: string;
  person: string;
  team: string;
  measure: Measure;
  stage: 'BASELINE' | 'FOLLOW_UP';
  on: string;
  score: number;
}

/** Last score less first, in the quarter of the last: what nobody may find out of anybody. */
export interface Pair extends Scored {
  quarter: string;
  measure: Measure;
  change: number;
}

export interface ScoredWorld {
  episodes: Scored[];
  scores: Score[];
  pairs: Pair[];
}

const NEEDS = ['debt', 'food', 'stress'];
const SOURCES = ['POLICE', 'PHARMACY'];

/** The episodes of a quarter whose people were asked twice in it, some of them in the next one too, in a small directory. */
export function aQuarter(ground: Ground, quarter: Period, chance: Chance): ScoredWorld {
  const world: ScoredWorld = { episodes: [], scores: [], pairs: [] };
  const mostlyAlike = chance() < 0.3;
  for (let left = 9 + Math.floor(chance() * 60); left > 0; left -= 1) {
    const before = chance() < 0.1 ? world.episodes.at(-1) : undefined;
    const scored = anEpisode(ground, quarter, chance);
    // Somebody who comes back lives where they lived, and comes to the same team.
    if (before) Object.assign(scored, { person: before.person, team: before.team, council: before.council });
    world.episodes.push(scored);
    for (const measure of ['ONS4_ANXIOUS', 'UCLA3'] as const)
      if (chance() < 0.8) measured(world, scored, measure, { chance, mostlyAlike });
  }
  return world;
}

function anEpisode({ teams, organisations }: Ground, { from }: Period, chance: Chance): Scored {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
  // The first of a list comes up most, so that there are many small numbers beside a few great ones.
  const early = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() ** 2 * items.length)] as Item;
  const services = organisations
    .filter(() => chance() < 0.5)
    .map((organisation) => ({ organisation: organisation.id, service: one(organisation.services) }));
  return {
    ...{ person: newId(), episode: newId(), team: early(teams), source: early(SOURCES), services, on: from },
    ...{ council: early(Object.keys(COUNCILS)) as keyof typeof COUNCILS, needs: NEEDS.filter(() => chance() < 0.6) },
  };
}

function measured(
  { scores, pairs }: ScoredWorld,
  scored: Scored,
  measure: Measure,
  { chance, mostlyAlike }: { chance: Chance; mostlyAlike: boolean },
): void {
  const { person, episode, team, on } = scored;
  const most = MEASURES[measure];
  const least = measure === 'UCLA3' ? 3 : 0;
  const first = least + (mostlyAlike ? 4 : Math.floor(chance() * (most + 1)));
  const add = (stage: Score['stage'], day: string, score: number) =>
    scores.push({ episode, person, team, measure, stage, on: day, score });
  const quarter = quarterOf(on);
  add('BASELINE', on, first);
  for (const { from, name } of chance() < 0.2 ? [quarter, quarterBeside(quarter, 1)] : [quarter]) {
    const last = mostlyAlike && chance() < 0.95 ? first - 2 : least + Math.floor(chance() * (most + 1));
    add('FOLLOW_UP', `${from.slice(0, 8)}20`, last);
    pairs.push({ ...scored, quarter: name, measure, change: last - first });
  }
}
