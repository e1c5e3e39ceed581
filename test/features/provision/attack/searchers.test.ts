import { beforeAll, describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../../src/database/orm.ts';
import { foldSearches } from '../../../../src/features/demand/fold-searches.ts';
import { newId } from '../../../../src/shared/uuid.ts';
import { Seeded } from '../../../attack/seeded.ts';
import { testApi } from '../../../support/api.ts';
import { provisioning } from '../../../support/provision.ts';

const api = testApi();
const { sql, parts, supply, publishGaps } = provisioning(api);
const seeded = new Seeded(68);

const BOARD = 'E54000901';
const COUNCILS = ['E06000901', 'E06000902', 'E06000903', 'E06000904', 'E06000905', 'E06000906'];
const NEEDS = ['debt', 'food', 'stress', 'parenting'];
const CARERS = 'families-and-carers';
const KINDS = ['none', 'few', 'found'] as const;
type Kind = (typeof KINDS)[number];
const RESULTS: Readonly<Record<Kind, number>> = { none: 0, few: 2, found: 9 };

/** One search, by somebody whom the program knows for a day only. */
interface Search {
  day: string;
  person: string;
  council: string;
  need: string;
  population: string | null;
  kind: Kind;
}

const dayOf = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

/** Few people who come back day after day, crowds on one day, and one person behind most of what was found, or was not. */
function searchesOf(council: string, need: string): Search[] {
  const isCrowded = seeded.isLucky(0.7);
  const crowd = isCrowded ? 6 + seeded.below(20) : 0;
  const tendency = seeded.pick(KINDS);
  const busyDay = seeded.below(90);
  const regulars = Array.from({ length: seeded.below(5) }, (_, person) =>
    Array.from({ length: 3 + seeded.below(30) }, (): Omit<Search, 'kind'> & { kind: Kind } => ({
      ...{ council, need, person: `${council} ${need} regular ${person}`, day: dayOf(seeded.below(90)) },
      ...{ population: seeded.isLucky(0.3) ? CARERS : null, kind: seeded.isLucky(0.8) ? tendency : seeded.pick(KINDS) },
    })),
  ).flat();
  const together = Array.from({ length: crowd }, (_, person): Search => ({
    ...{ council, need, person: `${council} ${need} one of many ${person}`, day: dayOf(busyDay) },
    ...{ population: seeded.isLucky(0.6) ? CARERS : null, kind: seeded.isLucky(0.7) ? 'none' : seeded.pick(KINDS) },
  }));
  const all = [...regulars, ...together];
  return [...new Map(all.map((each) => [`${each.person} ${each.day}`, each])).values()];
}

interface Figure {
  area: string;
  need: string;
  population: string;
  searches: number | null;
  none: number | null;
  few: number | null;
}

let searches: Search[] = [];
let figures: Figure[] = [];

const peopleOf = (of: (search: Search) => boolean): number =>
  new Set(searches.filter(of).map(({ person }) => person)).size;
const isIn =
  ({ area, need }: Figure) =>
  (search: Search) =>
    search.council === area && search.need === need;
/** Somebody stands behind it, and too few. */
const isTooFew = (people: number): boolean => people > 0 && people < 8;

beforeAll(async () => {
  await sql(
    `insert into place.area (code, name, kind, parents) select code, code, 'LOCAL_AUTHORITY', '{${BOARD}}' from unnest($1::text[]) code`,
    [COUNCILS],
  );
  await sql(`insert into place.area (code, name, kind) values ('${BOARD}', 'Hill ICB', 'ICB')`);
  await parts(COUNCILS.map((localAuthority) => ({ localAuthority, icb: BOARD, residents: 100_000 })));
  await supply(COUNCILS.flatMap((area) => NEEDS.map((need) => ({ area, need, referable: 5 }))));
  searches = COUNCILS.flatMap((council) => NEEDS.flatMap((need) => searchesOf(council, need)));
  const facts = searches.map(({ day, person, council, need, population, kind }) => ({
    ...{ id: newId(), day, at: `${day}T10:00:00Z`, seeker: `${day} ${person}`, needs: [need] },
    ...{ populations: population === null ? [] : [population], local_authority: council, icb: BOARD },
    ...{ filters: [], outcode: seeded.pick(['M33', 'M32', 'WA14']), results: RESULTS[kind], referable: null },
  }));
  await sql(
    'insert into provision.search_fact select * from jsonb_populate_recordset(null::provision.search_fact, $1)',
    [JSON.stringify(facts)],
  );
  await foldSearches(unitFor(api.directory.orm, 'test'), new Date('2026-04-05T03:00:00Z'));
  await publishGaps('2026-04-29');
  figures = await sql<Figure>(
    `select area, need, population, searches, none, few from provision.figure where area_kind = 'LOCAL_AUTHORITY'`,
  );
});

describe('searches that are published', () => {
  it('are of eight different people at least, whatever is told of them', () => {
    const told = figures.flatMap((figure) => {
      const isOwn = (search: Search) =>
        isIn(figure)(search) && (figure.population === '' || search.population === figure.population);
      const { searches: all, none, few } = figure;
      return [
        ...(all ? [{ figure, people: peopleOf(isOwn) }] : []),
        ...(none ? [{ figure, people: peopleOf((each) => isOwn(each) && each.kind === 'none') }] : []),
        ...(few ? [{ figure, people: peopleOf((each) => isOwn(each) && each.kind === 'few') }] : []),
      ];
    });

    expect(told.length).toBeGreaterThan(10);
    expect(told.filter(({ people }) => isTooFew(people))).toEqual([]);
  });

  it('tell of no fewer by what is left of them', () => {
    const ofEverybody = new Map(
      figures.filter(({ population }) => population === '').map((each) => [`${each.area} ${each.need}`, each]),
    );
    const left = figures.flatMap((figure) => {
      const whole = ofEverybody.get(`${figure.area} ${figure.need}`);
      if (figure.population !== '')
        return figure.searches && whole?.searches
          ? [{ figure, people: peopleOf((each) => isIn(figure)(each) && each.population === null) }]
          : [];
      const isTold = Boolean(figure.searches) && figure.none !== null && figure.few !== null;
      return isTold ? [{ figure, people: peopleOf((each) => isIn(figure)(each) && each.kind === 'found') }] : [];
    });

    expect(left.length).toBeGreaterThan(2);
    expect(left.filter(({ people }) => isTooFew(people))).toEqual([]);
  });

  it('would tell of fewer where days were added up', () => {
    const cells = COUNCILS.flatMap((area) => NEEDS.map((need) => ({ area, need }) as Figure));
    const naive = cells.filter((cell) => {
      const days = new Set(searches.filter(isIn(cell)).map(({ person, day }) => `${person} ${day}`)).size;
      return days >= 8 && isTooFew(peopleOf(isIn(cell)));
    });

    expect(naive.length).toBeGreaterThan(0);
    const shown = figures.filter(({ searches: all, population }) => population === '' && all !== null && all > 0);
    expect(
      shown.filter((figure) => naive.some(({ area, need }) => area === figure.area && need === figure.need)),
    ).toEqual([]);
  });
});
