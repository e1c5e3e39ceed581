import { beforeEach, describe, expect, it } from '@jest/globals';
import { addToDoNotList } from '../../../src/features/do-not-list/add-to-do-not-list.ts';
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
const source = () => `oruk:together-${tests}`;

/** Imports these records as a file, in which all are there at once. */
function take(records: object[], name = `together-${tests}`) {
  const file = imports.file('feed.json', JSON.stringify({ contents: records }));
  return imports.run('oruk', file, ['--source', name, '--fresh']);
}

const inTransactions = async () => {
  const [row] = await imports.rows('select count(distinct xmin::text)::int as n from service where source = $1', [
    source(),
  ]);
  return Number(row?.n);
};

const sharedBody = (description: string) => ({
  organization: { id: 'shared', name: 'Shared friends', description },
});

describe('records that are saved together', () => {
  it('leave what they leave one by one: listings, provenance, the record of changes and the audit log', async () => {
    const [one, two, three] = [aFeedService(1), aFeedService(2), aFeedService(3)];
    const { service_at_locations: places } = one;
    const records = [
      ...[richRecord(), one, { ...two, service_at_locations: places }, { ...three, organization: two.organization }],
      ...[aFeedService(4, { service_at_locations: [] }), aFeedService(5, sharedBody('Friends.'))],
    ];
    await saveOneByOne(imports, records, 'oruk:one-by-one');

    await take(records);

    const traces = await tracesOf(imports, source());
    expect(traces).toEqual(await tracesOf(imports, 'oruk:one-by-one'));
    expect(traces.service).toHaveLength(6);
    expect(traces.audit?.join()).toContain('"createLocation"');
    expect(await inTransactions()).toBe(1);
  });

  it('are many to a transaction', async () => {
    const { said } = await take(someServices(150));

    expect(said).toContain('150 created');
    expect(await inTransactions()).toBeLessThan(50);
  });

  it('change nothing and leave no trace where they say what they said, and count as seen', async () => {
    await take(someServices(20));
    const before = await tracesOf(imports, source());

    const { said } = await take(someServices(20));

    expect(said).toContain('0 created, 0 updated, 20 unchanged');
    expect(await tracesOf(imports, source())).toEqual(before);
    const runs = await imports.rows(
      `select count(*)::int as parts, count(distinct last_run)::int as runs,
         bool_and(last_run = (select id from import_run where source = $1 order by id desc limit 1)) as "isLast"
       from feed.record where source = $1`,
      [source()],
    );
    expect(runs).toEqual([{ parts: 60, runs: 1, isLast: true }]);
  });

  it('keep the order of the feed where they contradict each other', async () => {
    const records = ['First.', 'Second.', 'First.'].map((words, at) => aFeedService(at + 1, sharedBody(words)));

    const { said } = await take([...records, aFeedService(4)]);

    expect(said).toContain('4 created');
    const bodies = await imports.rows(
      `select description ->> 'en' as words, version from organisation where source = $1 and source_id = 'shared'`,
      [source()],
    );
    expect(bodies).toEqual([{ words: 'First.', version: 3 }]);
  });

  it('do without one that the do-not-list recognises', async () => {
    await take([aFeedService(91)], `barred-${tests}`);
    const [barred] = await imports.rows('select id, version from organisation where source = $1', [
      `oruk:barred-${tests}`,
    ]);
    const ctx = imports.directory.contextFor(administrator);
    await addToDoNotList(ctx, barred as { id: string; version: number }, 'They asked not to be listed.');

    const { said, report } = await take([...someServices(3), aFeedService(91)]);

    expect(said).toContain('3 created, 0 updated, 0 unchanged, 1 left out');
    expect(report.join()).toContain('They asked not to be listed');
    expect(await imports.rows('select 1 from organisation where source = $1', [source()])).toHaveLength(3);
  });

  it('do without one that the database refuses, and come in all the same', async () => {
    await imports.rows(`create function refuse_seven() returns trigger language plpgsql as $$
      begin raise exception 'Somebody was quicker.' using errcode = 'unique_violation'; end $$`);
    await imports.rows(`create trigger refuse_seven before insert on service for each row
      when (new.name ->> 'en' = 'Feed club 7') execute function refuse_seven()`);

    const { said, report } = await take(someServices(10)).finally(() =>
      imports.rows('drop function refuse_seven() cascade'),
    );

    expect(said).toContain('9 created, 0 updated, 0 unchanged, 0 left out, 1 rejected');
    expect(report.join()).toContain('Somebody changed this at the same moment');
    expect(await imports.rows('select 1 from organisation where source = $1', [source()])).toHaveLength(9);
  });

  it('come in also where a remark would quote half of a character', async () => {
    const url = `www.example.org/${'a'.repeat(63)}😀${'b'.repeat(20)}`;

    const { said, report } = await take([aFeedService(1, { url }), aFeedService(2)]);

    expect(said).toContain('2 created');
    expect(report.join()).toContain('url,CHANGED');
    expect(report.join().isWellFormed()).toBe(true);
  });

  it('are none of what somebody has archived here', async () => {
    await take(someServices(5));
    await imports.rows(
      `update service set archived_at = now(), archive_reason = 'It is over.' where source = $1 and name ->> 'en' = 'Feed club 2'`,
      [source()],
    );

    const { said, report } = await take([
      ...someServices(5).toSpliced(1, 1),
      aFeedService(2, { name: 'Feed club two' }),
    ]);

    expect(said).toContain('0 created, 0 updated, 5 unchanged');
    expect(report.join()).toContain('The service has been archived here. It was left alone.');
  });
});
