import { beforeAll, describe, expect, it } from '@jest/globals';
import { sequenceChanges } from '../../../src/features/change-feed/sequence-changes.ts';
import { ownStatements } from '../../support/statements.ts';
import { orukSite } from './oruk-site.ts';

const { anOrganisation, get, door } = orukSite();
const MANY = 1_203;
let ids: string[] = [];
let pairs: string[] = [];

/** As the program does each second. */
const inStep = () => sequenceChanges(door.directory.orm.em.fork());

/** How many statements it takes to answer. */
async function statementsOf(path: string): Promise<number> {
  const { reads } = door.directory;
  const before = reads.statements;
  await get(path);
  return reads.statements - before;
}

beforeAll(async () => {
  const { id } = await anOrganisation();
  const { reads } = door.directory;
  await reads.all('', `insert into location (id, organisation_id, name, created_at, updated_at, published_at)
    values ('0190a000-0000-7000-8000-0000000000aa', $1, '{"en": "A hall"}', now(), now(), now())`, [id]); // prettier-ignore
  const made = await reads.all<{ id: string }>('', `insert into service (id, organisation_id, name, sessions, created_at, updated_at, published_at)
    select gen_random_uuid(), $1, jsonb_build_object('en', 'Group ' || n),
      case when n % 2 = 0 then '[{"day": "MONDAY", "startsAt": "10:00", "endsAt": "11:00", "repeats": "WEEKLY"}]' else '[]' end::jsonb,
      now(), now(), now()
    from generate_series(1, $2) n returning id`, [id, MANY]); // prettier-ignore
  await reads.all('', `insert into service_location (service_id, location_id)
    select s.id, '0190a000-0000-7000-8000-0000000000aa' from service s`); // prettier-ignore
  ids = made.map((row) => row.id).sort();
  pairs = ids;
  await inStep();
});

describe.each([
  ['/services', 'id', () => ids],
  ['/service_at_locations', 'service_id', () => pairs],
] as const)('%s, far back', (path, key, all) => {
  it.each([1, 5, 7, 499, 500])('has the same pages of %i wherever marks stand', async (perPage) => {
    const last = Math.ceil(MANY / perPage);
    for (const page of new Set([1, 2, Math.floor(500 / perPage) + 1, Math.ceil(1000 / perPage), last - 1, last])) {
      if (page < 1) continue;
      const answer = await get(`${path}?per_page=${perPage}&page=${page}`);
      const from = (page - 1) * perPage;

      expect(answer.contents.map((each: Record<string, string>) => each[key])).toEqual(
        all().slice(from, from + perPage),
      );
      expect(answer).toMatchObject({ total_items: MANY, total_pages: last, last_page: page === last });
    }
    expect((await get(`${path}?per_page=${perPage}&page=${last + 1}`)).empty).toBe(true);
  });

  it('counts nothing again while nothing has changed', async () => {
    const path1 = `${path}?per_page=2&page=301`;
    await get(path1);
    const known = await statementsOf(path1);

    const narrowed = `${path1}&day=MO`;
    const first = await statementsOf(narrowed);
    const again = await statementsOf(narrowed);

    expect([first - again, again - known]).toEqual([1, 0]);
  });
});

describe('what has changed', () => {
  it('counts at once, before it has its place in the change feed and after', async () => {
    const total = async (query = '') => (await get(`/services?per_page=1${query}`)).total_items;
    const before = [await total(), await total('&day=MO')];

    const { reads } = door.directory;
    const [gone] = await reads.all<{ id: string }>('', `update service set sessions = '[]', updated_at = now()
      where id = (select id from service where sessions <> '[]' limit 1) returning id`); // prettier-ignore
    const changed = [await total(), await total('&day=MO')];
    await inStep();
    const later = [await total(), await total('&day=MO')];
    await reads.all('', 'update service set published_at = null where id = $1', [gone?.id]);
    const withdrawn = [await total(), await total('&day=MO')];
    await inStep();

    expect(before).toEqual([MANY, Math.floor(MANY / 2)]);
    expect(changed).toEqual([MANY, Math.floor(MANY / 2) - 1]);
    expect(later).toEqual(changed);
    expect(withdrawn).toEqual([MANY - 1, Math.floor(MANY / 2) - 1]);
    expect([await total(), await total('&day=MO')]).toEqual(withdrawn);
  });

  it('is not kept where it follows from the search as well, which takes changes up a moment later', async () => {
    const path = '/services?per_page=2&search=group';
    await get(path);

    const own = () => ownStatements(async () => ({ statements: await statementsOf(path) }));
    expect(await own()).toBe(await own());
  });
});
