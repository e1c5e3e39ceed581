import { beforeEach, describe, expect, it } from '@jest/globals';
import { Service } from '../../../src/features/service/service.entity.ts';
import { updateService } from '../../../src/features/service/update-service.ts';
import { administrator } from '../../support/viewers.ts';
import { importRuns } from '../import/import-runs.ts';
import { richRecord, saveOneByOne } from './one-by-one.ts';
import { aFeedService, someServices } from './services.ts';
import { tracesOf } from './traces.ts';

const imports = importRuns();
let tests = 0;
beforeEach(() => {
  tests += 1;
});
const source = () => `oruk:changed-${tests}`;

/** Imports these records as a file, in which all are there at once. */
function take(records: object[]) {
  const file = imports.file('feed.json', JSON.stringify({ contents: records }));
  return imports.run('oruk', file, ['--source', `changed-${tests}`, '--fresh']);
}

/** The same records, each of which says something else than before; the last two of the organisation that they share. */
function changedRecords([rich = {}, one = {}, two = {}, three = {}, ...others]: Record<string, unknown>[]) {
  const [at = { location: {} }] = three.service_at_locations as { location: object }[];
  const moved = { ...at, location: { ...at.location, name: 'Another hall', latitude: 53.41 } };
  const described = { organization: { id: 'shared', name: 'Shared friends', description: 'Friends.' } };
  return [
    { ...rich, name: 'Another name', fees_description: '£4 a week', minimum_age: 50 },
    { ...one, organization: { ...(one.organization as object), name: 'Other friends' } },
    { ...two, status: 'inactive', description: 'A group for people who are lonely.' },
    { ...three, service_at_locations: [moved] },
    ...others.map((each) => ({ ...each, ...described })),
  ];
}

describe('records that are changed together', () => {
  it('change what they change one by one, in one transaction, and tell it of the first that says it', async () => {
    const shared = { organization: { id: 'shared', name: 'Shared friends' } };
    const before = [richRecord(), ...someServices(3), aFeedService(4, shared), aFeedService(5, shared)];
    const after = changedRecords(before);
    await saveOneByOne(imports, before, 'oruk:changed-one-by-one');
    await saveOneByOne(imports, after, 'oruk:changed-one-by-one');
    await take(before);

    const { said, report } = await take(after);

    expect(said).toContain('0 created, 5 updated, 1 unchanged');
    expect(report.filter((line) => line.includes(',organisation,description,DIFF'))).toHaveLength(1);
    const traces = await tracesOf(imports, source());
    expect(traces).toEqual(await tracesOf(imports, 'oruk:changed-one-by-one'));
    expect(traces.audit?.join()).toContain('"updateLocation"');
    const [row] = await imports.rows(
      'select count(distinct xmin::text)::int as n from service where source = $1 and version > 1',
      [source()],
    );
    expect(row).toEqual({ n: 1 });
  });

  it('leave alone what somebody has changed here, and queue what is new', async () => {
    await take(someServices(6));
    const ctx = imports.directory.contextFor(administrator);
    const ours = await ctx.em.findOneOrFail(Service, { source: source(), name: { en: 'Feed club 3' } as never });
    await updateService(ctx, { id: ours.id, version: 1 }, { contacts: [{ email: 'ours@example.org' }] });

    const { said } = await take(someServices(6).map((each) => ({ ...each, email: 'new@example.org' })));

    expect(said).toContain('0 created, 5 updated, 1 unchanged');
    expect(said).toContain('1 fields say something new that somebody has changed here');
    const kept = await imports.rows('select contacts from service where id = $1', [ours.id]);
    expect(kept).toEqual([{ contacts: [{ email: 'ours@example.org' }] }]);
  });

  it('are saved one by one where somebody was quicker', async () => {
    await take(someServices(3));
    await imports.rows(`create function be_quicker() returns trigger language plpgsql as $$
      begin update service set version = version + 1 where organisation_id = new.id; return new; end $$`);
    await imports.rows(
      'create trigger be_quicker after update on organisation for each row execute function be_quicker()',
    );
    const { organization } = aFeedService(2) as { organization: object };
    const changed = { organization: { ...organization, description: 'Friends.' }, name: 'Feed club two' };

    const { said } = await take([aFeedService(1), aFeedService(2, changed), aFeedService(3)]).finally(() =>
      imports.rows('drop function be_quicker() cascade'),
    );

    expect(said).toContain('0 created, 1 updated, 2 unchanged, 0 left out, 0 rejected');
    const rows = await imports.rows(
      `select version from service where source = $1 and name ->> 'en' = 'Feed club two'`,
      [source()],
    );
    expect(rows).toEqual([{ version: 3 }]);
  });
});
