import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reportFindings } from '../../../src/exchange/registers/report-findings.ts';
import { checkRegisters } from '../../../src/features/register/check-registers.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { asJson, loaded, removeExtracts, type Charity } from '../../exchange/registers/extracts.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { upkeepThrough } from '../upkeep/upkeep-through.ts';

const api = testApi();
const { anOrganisation, aPerson, aService } = builders(api);
const { queueAbout, close } = upkeepThrough(api);
const { approved } = assessing((...asked) => api.ask(...asked));
const AREA = 'E08000009';

const FIRST: Charity[] = [
  { registered_charity_number: 9900001, charity_name: 'RIVERSIDE FRIENDS' },
  { registered_charity_number: 9900002, charity_name: 'ASHFIELD ROOMS' },
  { registered_charity_number: 9900003, charity_name: 'THE SINGING TRUST' },
];

/** A month later one was renamed, and one is gone. */
const SECOND: Charity[] = [
  { registered_charity_number: 9900001, charity_name: 'RIVERSIDE TOGETHER' },
  {
    registered_charity_number: 9900002,
    charity_name: 'ASHFIELD ROOMS',
    charity_registration_status: 'Removed',
    date_of_removal: '2026-12-03T00:00:00',
  },
  { registered_charity_number: 9900003, charity_name: 'THE SINGING TRUST' },
];

const made = { riverside: '', ashfield: '', service: '', singing: '', unknown: '' };
let assurer: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  assurer = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
  const carrying = async (name: string, number: number) =>
    (await anOrganisation({ name: { en: name }, kind: 'CHARITY', identifiers: [`GB-CHC-${number}`] })).id;
  made.riverside = await carrying('Riverside Friends', 9900001);
  made.ashfield = await carrying('Ashfield Rooms', 9900002);
  made.singing = await carrying('Singing for Lungs', 9900003);
  made.unknown = await carrying('Never Registered', 9900009);
  const facts = { catchment: [AREA], eligibility: { minimumAge: 18 }, attendance: ['IN_PERSON'] };
  made.service = (await aService({ ...facts, name: { en: 'Warm room' } }, made.ashfield)).id;
  await approved(assurer.viewer, made.service);
});
afterAll(() => removeExtracts());

const ctx = () => api.directory.contextFor(systemViewer('registers'));
const check = () => checkRegisters(ctx());
const notes = async (id: string) => (await queueAbout([id])).map(({ report }) => report.note as string);

describe('what a register says otherwise', () => {
  it('is nothing as long as none is loaded', async () => {
    expect(await check()).toBe(0);
  });

  it('is told of a number that is not there, and not of a name that merely differs', async () => {
    await loaded(api.connection, asJson(FIRST));

    expect(await check()).toBe(1);

    expect(await notes(made.unknown)).toEqual([
      'The register of the Charity Commission, as of 20 November 2026, does not have GB-CHC-9900009. Look the number up.',
    ]);
    expect(await notes(made.singing)).toEqual([]);
    expect(await notes(made.riverside)).toEqual([]);
  });

  it('is told of a charity that was renamed, and of one that was removed, with the day of the extract', async () => {
    await loaded(api.connection, asJson(SECOND, '2026-12-20'));

    expect(await check()).toBe(2);

    expect(await queueAbout([made.riverside])).toMatchObject([
      {
        kind: 'REPORT',
        why: 'Reported of Riverside Friends: it is not as described.',
        report: {
          fields: ['NAME'],
          note: 'The register of the Charity Commission, as of 20 December 2026, has a new name for GB-CHC-9900001: RIVERSIDE TOGETHER, formerly RIVERSIDE FRIENDS. Ask whether the group goes by it.',
        },
      },
    ]);
    expect(await queueAbout([made.ashfield], assurer.viewer)).toMatchObject([
      {
        risk: 'CANNOT_BE_REACHED',
        report: {
          kinds: ['CLOSED'],
          note: 'The register of the Charity Commission, as of 20 December 2026, says that GB-CHC-9900002 (ASHFIELD ROOMS) is no longer registered since 3 December 2026. Ask whether the group goes on, and who answers for it.',
        },
      },
    ]);
  });

  it('has the checks of what a removed charity offers looked at again, and writes to whoever assessed it', async () => {
    const { data } = await api.ask(
      '{ assuranceQueue(first: 10) { edges { node { kind service { id } } } } }',
      {},
      assurer.viewer,
    );

    expect(data?.assuranceQueue.edges).toContainEqual({
      node: { kind: 'CHECKS_REOPENED', service: { id: made.service } },
    });
    const letters = await ctx().em.execute(`select recipient from letter where template = 'checks-reopened'`);
    expect(letters).toEqual([{ recipient: assurer.email }]);
  });

  it('is told once, also when somebody has closed it, and also from the next extract', async () => {
    const [item] = await queueAbout([made.ashfield]);
    await close(item?.report.id as string, 'RIGHT_AS_IT_IS');

    expect(await check()).toBe(0);
    await loaded(api.connection, asJson(SECOND, '2027-01-20'));
    expect(await check()).toBe(0);

    expect(await queueAbout([made.ashfield])).toEqual([]);
  });

  it('is silent of a new name once the directory has it', async () => {
    const file = path.join(os.tmpdir(), `linkwell-registers-${process.pid}.csv`);
    const before = await reportFindings(ctx().em, file);
    const report = fs.readFileSync(file, 'utf8');
    fs.rmSync(file);
    await ctx().em.execute(`update organisation set name = '{"en": "Riverside Together"}' where id = ?`, [
      made.riverside,
    ]);

    const after = await reportFindings(ctx().em, null);

    expect(before).toEqual({ RENAMED: 1, REMOVED: 1, NAME_DIFFERS: 1, NOT_FOUND: 1 });
    expect(report.split('\r\n')).toHaveLength(6);
    expect(report).toContain(`${made.singing},Singing for Lungs,GB-CHC-9900003,NAME_DIFFERS,THE SINGING TRUST,`);
    expect(after).toEqual({ REMOVED: 1, NAME_DIFFERS: 1, NOT_FOUND: 1 });
  });
});
