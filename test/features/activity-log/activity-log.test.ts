import { describe, expect, it } from '@jest/globals';
import { LOGGED_KINDS } from '../../../src/features/activity-log/activity-entry.codes.ts';
import { newCaseCode } from '../../../src/features/supported-person/case-code.rules.ts';
import { newId } from '../../../src/shared/uuid.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { aTeam, aPerson } = builders(api);

const PAYLOAD =
  '{ entry { id version kind happenedOn minutes note loggedBy { name } codeToEnter { code why } } problems { path code message } }';
const LOG = `mutation ($team: ID!, $input: ActivityInput!) { logActivity(teamId: $team, input: $input) ${PAYLOAD} }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: ActivityCorrectionInput!) {
  correctActivity(id: $id, version: $version, input: $input) ${PAYLOAD} }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removeActivity(id: $id, version: $version) ${PAYLOAD} }`;
const LIST = `query ($team: ID!, $kind: ActivityLogKind) { activityLog(teamId: $team, kind: $kind) { edges { node { kind note } } } }`;

async function aTeamWithWorker() {
  const team = (await aTeam()).id;
  const worker = await aPerson({ name: 'Wanda Worker', roles: [{ role: 'LINK_WORKER', scope: team }] });
  const log = async (input: object, viewer: Viewer = worker.viewer) => {
    const { data, errors } = await api.ask(
      LOG,
      { team, input: { kind: 'WELFARE_CALL', minutes: 20, ...input } },
      viewer,
    );
    return { ...data?.logActivity, refused: errors[0]?.extensions.code };
  };
  return { team, worker, log };
}

describe('logActivity', () => {
  it.each(LOGGED_KINDS)('keeps %s, for which there is no code, also not for a link worker', async (kind) => {
    const { log } = await aTeamWithWorker();

    const { entry, problems } = await log({ kind, note: 'Called round before the storm.' });

    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ kind, minutes: 20, loggedBy: { name: 'Wanda Worker' } });
    expect(entry.codeToEnter).toEqual({ code: null, why: expect.stringContaining('not coded') });
  });

  const REFUSED: [what: string, input: object, wrong: [path: string, words: string]][] = [
    ['a number to ring somebody', { note: 'Rang 07700 900123' }, ['note', 'phone number']],
    ['an NHS number', { note: 'Booked 943 476 5919' }, ['note', 'NHS number']],
    ['a case code', { note: `Booked ${newCaseCode()} too` }, ['note', 'case code']],
    ['a case code in small letters', { note: newCaseCode().toLowerCase().replace('-', ' ') }, ['note', 'case code']],
    ['the id of a record', { note: `See ${newId()}` }, ['note', 'id of a record']],
    ['other work without a word', { kind: 'OTHER' }, ['note', 'Say in a few words']],
    ['no time at all', { minutes: 0 }, ['minutes', '1 to 1440']],
    ['a day that is to come', { on: '2099-01-01' }, ['on', 'still to come']],
    ['a story', { note: 'x'.repeat(501) }, ['note', 'Shorten this to 500']],
    ['what no text can hold', { note: 'a\u0000b' }, ['note', 'no text can hold']],
  ];
  it.each(REFUSED)('refuses %s', async (_what, input, [path, words]) => {
    const { log } = await aTeamWithWorker();

    const { entry, problems } = await log(input);

    expect(entry).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ path, message: expect.stringContaining(words) })]);
  });

  it('takes words and years that only look like a case code', async () => {
    const { log } = await aTeamWithWorker();

    expect((await log({ note: 'Flu jabs 2026 2027 with Park Road club, rang 111' })).problems).toEqual([]);
  });

  it('is for the team alone', async () => {
    const { team, log } = await aTeamWithWorker();
    const outsiders = [whoIs('LINK_WORKER', (await aTeam()).id), whoIs('SUPERVISOR', team), administrator];

    const answers = await Promise.all(outsiders.map((viewer) => log({}, viewer)));

    expect(answers.map(({ refused }) => refused)).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('the activity log', () => {
  it('is read by kind, the newest first, corrected and cleared; that it was read is recorded', async () => {
    const { team, worker, log } = await aTeamWithWorker();
    const { entry: call } = await log({ note: 'First round.' });
    await log({ kind: 'MASS_BOOKING', note: 'Jabs.' });
    const supervisor = whoIs('SUPERVISOR', team);
    const notes = async (kind: string | null) => {
      const { data } = await api.ask(LIST, { team, kind }, supervisor);
      return data?.activityLog.edges.map(({ node }: { node: { note: string } }) => node.note);
    };
    expect(await notes(null)).toEqual(['Jabs.', 'First round.']);
    expect(await notes('WELFARE_CALL')).toEqual(['First round.']);

    const corrected = await api.ask(CORRECT, { ...call, input: { minutes: 45, note: null } }, worker.viewer);
    const late = await api.ask(REMOVE, { id: call.id, version: 1 }, worker.viewer);
    const removed = await api.ask(REMOVE, { id: call.id, version: 2 }, supervisor);

    expect(corrected.data?.correctActivity.entry).toMatchObject({ version: 2, minutes: 45, note: null });
    expect(late.data?.removeActivity.problems).toMatchObject([{ path: 'version', code: 'CONFLICT' }]);
    expect(removed.data?.removeActivity.problems).toEqual([]);
    expect(await notes(null)).toEqual(['Jabs.']);
    const reads = await api.directory.reads.all(
      '',
      `select count(*)::int as n from audit.event where operation = 'activityLog' and actor = $1`,
      [supervisor.id],
    );
    expect(reads).toEqual([{ n: 3 }]);
  });
});
