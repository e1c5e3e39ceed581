import { describe, expect, it } from '@jest/globals';
import { Allowance } from '../../src/http/allowance.ts';
import { httpDoor, TOKEN } from './door.ts';

const SHELL = { origins: { trusted: [], anyMayRead: false }, trustedProxies: ['loopback'], timeLimitMs: 10_000 };
const NOON = new Date('2026-03-02T12:00:00Z');
const door = httpDoor({
  shell: SHELL,
  allowance: new Allowance({ anonymous: 0, signedIn: 0 }),
  now: () => NOON,
});
const NOWHERE = '01920000-0000-7000-8000-000000000001';

async function said(id: string, report: object, address = '192.0.2.1') {
  const query = `mutation ($id: ID!, $report: ProblemReportInput!) {
    reportProblem(id: $id, report: $report) { thanks problems { code message } } }`;
  const response = await door.send({ query, variables: { id, report } }, { 'x-forwarded-for': address });
  return (await response.json()).data.reportProblem;
}

async function anOrganisation(): Promise<string> {
  const query = `mutation { createOrganisation(input: { name: { en: "Elm Choir" }, kind: CHARITY }) { organisation { id } } }`;
  const response = await door.send({ query }, { authorization: `Bearer ${TOKEN}` });
  return (await response.json()).data.createOrganisation.organisation.id as string;
}

async function timesReported(id: string): Promise<number[]> {
  const rows = await door.directory.reads.all<{ times: number }>(
    '',
    'select times_reported as times from problem_report where target_id = $1 order by times',
    [id],
  );
  return rows.map(({ times }) => times);
}

describe('a report over HTTP, without an account', () => {
  it('counts once a day for an address, also when it is sent several times at once, and once more for another', async () => {
    const id = await anOrganisation();
    const report = { kinds: ['CLOSED'] };

    const answers = await Promise.all([1, 2, 3].map(() => said(id, report, '192.0.2.9')));
    await said(id, report, '198.51.100.7');

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ problems: [] });
    expect(await timesReported(id)).toEqual([2]);
  });

  it('is taken ten times an hour from one address, whatever exists, and from others all the while', async () => {
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await said(NOWHERE, { kinds: ['OTHER'], note: `It is wrong ${n}` }));
    const unsafe = await said(await anOrganisation(), { kinds: ['UNSAFE'] }, '203.0.113.4');

    expect(answers.slice(0, 10).every(({ problems }) => problems.length === 0)).toBe(true);
    expect(answers[10]).toMatchObject({ thanks: null, problems: [{ code: 'UNAVAILABLE' }] });
    expect(answers[10].problems[0].message).toContain('ring 999');
    expect(unsafe.problems).toEqual([]);
  });

  it('is taken sixty times an hour of one listing, and of danger beside that', async () => {
    const id = await anOrganisation();
    const addresses = Array.from({ length: 61 }, (_, n) => `198.51.100.${n + 20}`);
    const answers = [];
    for (const [n, address] of addresses.entries())
      answers.push(await said(id, { kinds: ['OTHER'], note: `Wrong in ${n} ways.` }, address));

    expect(answers.filter(({ problems }) => problems.length > 0)).toHaveLength(1);
    expect((await said(id, { kinds: ['UNSAFE'] }, '203.0.113.5')).problems).toEqual([]);
    expect(await timesReported(id)).toHaveLength(61);
  });

  it('keeps no address that it came from', async () => {
    await said(await anOrganisation(), { kinds: ['CLOSED'] }, '192.0.2.77');

    const all = await Promise.all(
      ['shell.reporting', 'problem_report', 'audit.event'].map((table) =>
        door.directory.reads.all('', `select * from ${table}`),
      ),
    );

    expect(JSON.stringify(all)).not.toContain('192.0.2.77');
  });
});
