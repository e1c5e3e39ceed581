import { NATIONS, type Nation } from '../../shared/nation.ts';
import type { Route } from './crisis-line.codes.ts';
import type { CrisisLineRecord } from './crisis-line.entity.ts';
import type { ShownLine } from './show-crisis-line.ts';

/** For whom a panel is; what is not known is null. */
export interface PersonInCrisis {
  nation: Nation | null;
  age: number | null;
  /** Null for every topic; an empty list where nothing is known, which gives the lines for anybody in despair. */
  topics: readonly string[] | null;
}

const TOPICS_OF_DESPAIR = ['suicide', 'self-harm'];

/** The two lines for everybody, which stand before all others (DOMAIN section 7). */
const FOR_EVERYBODY = ['samaritans', 'shout'];

type ForWhom = Pick<CrisisLineRecord, 'topics' | 'maximumAge'>;

const STILL_A_CHILD = 18;

/** Whether a line is for this person: nation, age and topic. Lines for children suit every child, whatever the topic. */
export function fits(line: CrisisLineRecord, person: PersonInCrisis): boolean {
  return (
    (person.nation === null || line.nations.includes(person.nation)) &&
    (person.age === null || isForAge(line, person.age)) &&
    (isForEverybody(line) || isAbout(line, person))
  );
}

/** A line for adults that publishes no age is not kept from those of 16 and 17, who may well be its callers. */
function isForAge({ minimumAge, maximumAge, isForAdults }: CrisisLineRecord, age: number): boolean {
  return age >= (minimumAge ?? (isForAdults ? 16 : 0)) && age <= (maximumAge ?? Infinity);
}

function isForEverybody(line: CrisisLineRecord): boolean {
  return line.route !== 'HELPLINE' || FOR_EVERYBODY.includes(line.code);
}

function isAbout(line: ForWhom, { age, topics }: PersonInCrisis): boolean {
  if (topics === null || (isChild(age) && isForChildren(line))) return true;
  const wanted = topics.length > 0 ? topics : TOPICS_OF_DESPAIR;
  return line.topics.some((topic) => wanted.includes(topic));
}

/**
 * The order of the panel after 999: the nation's urgent mental health route, local crisis team and single point of
 * access, Samaritans and Shout, others. Where the nation is unknown, lines for the whole United Kingdom come first.
 */
export function inOrder(lines: readonly ShownLine[], person: PersonInCrisis): ShownLine[] {
  const { nation, age } = person;
  const step = nation ? stepInNation : stepAnywhere;
  const keys = (line: ShownLine) => [
    step(line),
    line.route === 'URGENT_MENTAL_HEALTH' ? nationOrder(line) : 0,
    no(line.hasContact),
    no(isChild(age) && isForChildren(line)),
    no(isAlwaysOpen(line) || !isOverdue(line)),
    no(isAbout(line, { ...person, topics: person.topics ?? TOPICS_OF_DESPAIR })),
    no(isAlwaysOpen(line)),
    line.position,
  ];
  const keyed = lines.map((line) => ({ line, keys: keys(line) }));
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ line }) => line);
}

const STEPS: Record<Route, number> = {
  EMERGENCY: 0,
  URGENT_MENTAL_HEALTH: 1,
  LOCAL_CRISIS_TEAM: 2,
  SINGLE_POINT_OF_ACCESS: 3,
  HELPLINE: 5,
};

function stepInNation(line: ShownLine): number {
  return FOR_EVERYBODY.includes(line.code) ? 4 : STEPS[line.route];
}

function stepAnywhere(line: ShownLine): number {
  if (line.route !== 'HELPLINE') return 10 + STEPS[line.route];
  if (FOR_EVERYBODY.includes(line.code)) return 0;
  return line.nations.length === NATIONS.length ? 1 : 20;
}

function isChild(age: number | null): boolean {
  return age !== null && age <= STILL_A_CHILD;
}

function isForChildren(line: ForWhom): boolean {
  return line.topics.includes('children') && line.maximumAge !== null;
}

function isOverdue({ channels }: ShownLine): boolean {
  return channels.some(({ contact, hours }) => contact.status === 'OVERDUE' || hours?.status === 'OVERDUE');
}

/** Lines that never close come first, so that an overdue check never leaves somebody with a line that is shut. */
function isAlwaysOpen({ openNow, closesAt }: ShownLine): boolean {
  return openNow === true && closesAt === null;
}

function nationOrder({ nations }: ShownLine): number {
  return Math.min(...nations.map((nation) => NATIONS.indexOf(nation)));
}

/** True sorts first. */
function no(isSo: boolean): number {
  return isSo ? 0 : 1;
}

function compare(a: number[], b: number[]): number {
  const different = a.findIndex((key, index) => key !== b[index]);
  return different < 0 ? 0 : (a[different] ?? 0) - (b[different] ?? 0);
}
