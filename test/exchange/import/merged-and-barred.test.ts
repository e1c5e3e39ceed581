import { describe, expect, it } from '@jest/globals';
import { addToDoNotList } from '../../../src/features/do-not-list/add-to-do-not-list.ts';
import { mergeOrganisations } from '../../../src/features/merge/merge-organisations.ts';
import { archiveOrganisation } from '../../../src/features/organisation/archive-organisation.ts';
import { administrator } from '../../support/viewers.ts';
import { importRuns } from './import-runs.ts';

const runs = importRuns();

const HEADER =
  'registered_charity_number,charity_company_registration_number,charity_name,charity_activities,charity_contact_postcode,charity_contact_web';

/** A file of charities: number, name, what they do. */
function charities(...rows: [number: string, name: string, activities: string][]): string {
  const lines = rows.map(([number, name, activities]) => `${number},NA,${name},${activities},M33 1AA,NA`);
  return runs.file('charities.csv', [HEADER, ...lines, ''].join('\n'));
}

async function organisation(number: string) {
  const [row] = await runs.rows(`select id, version from organisation where source_id = $1`, [number]);
  return row as { id: string; version: number };
}

const context = () => runs.directory.contextFor(administrator);

describe('an import', () => {
  it('leaves out what is on the do-not-list, and says since when and why', async () => {
    const file = charities(['1000001', 'Elm Choir', 'Sings.']);
    await runs.run('charity-register', file);
    await addToDoNotList(context(), await organisation('1000001'), 'They asked not to be listed.');

    const { said, report, failure } = await runs.run('charity-register', file);

    expect(failure).toBeNull();
    expect(said).toContain('1 left out');
    expect(report.join()).toMatch(/left out.*DO_NOT_LIST.*since.*because: “They asked not to be listed/);
  });

  it('recognises the same under another number, by name and postcode', async () => {
    await runs.run('charity-register', charities(['1000002', 'Oak Choir', 'Sings.']));
    await addToDoNotList(context(), await organisation('1000002'), 'They asked not to be listed.');

    const { report } = await runs.run('charity-register', charities(['1000003', 'The Oak Choir Ltd', 'Sings.']));

    expect(report.join()).toContain('DO_NOT_LIST');
    expect(await organisation('1000003')).toBeUndefined();
  });

  it('says of what was only archived that it was left alone', async () => {
    const file = charities(['1000004', 'Ash Choir', 'Sings.']);
    await runs.run('charity-register', file);
    await archiveOrganisation(context(), await organisation('1000004'), 'It has closed.');

    const { report } = await runs.run('charity-register', file);

    expect(report.join()).toContain('It was left alone');
  });

  it('changes the kept one where the source of the merged one says something new, and never back and forth', async () => {
    await runs.run('charity-register', charities(['1000005', 'Larch Choir', 'Sings.'], ['1000006', 'Yew Choir', 'NA']));
    const [kept, gone] = [await organisation('1000006'), await organisation('1000005')];
    const which = { keep: kept.id, keepVersion: kept.version, merge: gone.id, mergeVersion: gone.version };
    await mergeOrganisations(context(), { ...which, fromMerged: [] }, 'They are one.');
    const description = async () =>
      (
        await runs.rows(`select description ->> 'en' as d, name ->> 'en' as n from organisation where id = $1`, [
          kept.id,
        ])
      )[0];
    expect(await description()).toEqual({ d: 'Sings.', n: 'Yew Choir' });

    const file = charities(['1000006', 'Yew Choir', 'NA'], ['1000005', 'Larch Choir', 'Sings and dances.']);
    await runs.run('charity-register', file);
    const { version } = await organisation('1000006');
    const again = await runs.run('charity-register', file);

    expect(await organisation('1000006')).toEqual({ id: kept.id, version });
    expect(again.said).toContain('2 unchanged');
    expect(await description()).toEqual({ d: 'Sings and dances.', n: 'Yew Choir' });
  });
});
