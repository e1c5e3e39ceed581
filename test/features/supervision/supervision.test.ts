import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { supervisionDue } from '../../../src/features/supervision/supervision.rules.ts';
import { newCaseCode } from '../../../src/features/supported-person/case-code.rules.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { aTeamAtWork, type TeamAtWork } from '../caseload/a-team.ts';

const api = testApi();
let at: TeamAtWork;

beforeAll(async () => {
  at = await aTeamAtWork(api);
  api.setClock('2026-06-10T10:00:00Z');
});
afterAll(() => api.setClock());

const RECORD = `mutation ($team: ID!, $worker: ID, $kind: SupervisionKind! = CLINICAL, $on: String, $name: String, $note: String) {
  recordSupervision(teamId: $team, workerId: $worker, kind: $kind, on: $on, supervisorName: $name, note: $note) {
    supervision { id workerId worker { name } kind heldOn supervisorName note recordedBy } problems { path code } } }`;
const LIST = `query ($team: ID!, $worker: ID) { supervisions(teamId: $team, workerId: $worker) {
  edges { node { id workerId heldOn } } } }`;
const REMOVE = 'mutation ($id: ID!) { removeSupervision(id: $id) { supervision { heldOn } problems { code } } }';

async function sent(document: string, field: string, variables: object, viewer: Viewer = at.leila.viewer) {
  const { data, errors } = await api.ask(document, { team: at.team, ...variables }, viewer);
  return data?.[field] ?? errors[0]?.extensions.code;
}
const record = (more: object = {}, viewer?: Viewer) => sent(RECORD, 'recordSupervision', more, viewer);
const list = async (more: object, viewer: Viewer) => {
  const page = await sent(LIST, 'supervisions', more, viewer);
  return page.edges?.map(({ node }: { node: { id: string } }) => node.id) ?? page;
};

describe('when the next is due', () => {
  it.each([
    { since: '2026-01-01', lastOn: null, today: '2026-02-01', due: '2026-02-01', isOverdue: false },
    { since: '2026-01-01', lastOn: null, today: '2026-02-02', due: '2026-02-01', isOverdue: true },
    { since: '2026-01-01', lastOn: '2026-05-10', today: '2026-06-10', due: '2026-06-10', isOverdue: false },
    { since: '2026-01-01', lastOn: '2026-05-09', today: '2026-06-10', due: '2026-06-09', isOverdue: true },
    { since: '2026-01-01', lastOn: '2026-01-31', today: '2026-03-01', due: '2026-02-28', isOverdue: true },
    { since: '2026-01-01', lastOn: '2028-01-31', today: '2028-02-29', due: '2028-02-29', isOverdue: false },
    { since: '2026-05-20', lastOn: '2026-01-31', today: '2026-06-10', due: '2026-06-20', isOverdue: false },
    { since: null, lastOn: '2026-01-31', today: '2026-06-10', due: null, isOverdue: false },
  ])('is $due after $lastOn for somebody who began on $since', ({ since, lastOn, today, due, isOverdue }) => {
    const expected = { supervisionDueOn: due, isSupervisionOverdue: isOverdue };

    expect(supervisionDue({ since, lastOn }, today)).toEqual(expected);
  });
});

describe('recording supervision', () => {
  it('names the GP supervisor of the team where nobody else is named', async () => {
    const { supervision, problems } = await record({ note: 'Look at training on bereavement.' });

    expect(problems).toEqual([]);
    expect(supervision).toMatchObject({
      ...{ workerId: at.leila.id, worker: { name: 'Leila Hart' }, kind: 'CLINICAL', heldOn: '2026-06-10' },
      ...{ supervisorName: 'Dr Ifeoma Okafor', note: 'Look at training on bereavement.', recordedBy: at.leila.id },
    });
    expect((await record({ kind: 'MANAGERIAL', name: 'Ruth Adeyemi' })).supervision).toMatchObject({
      ...{ kind: 'MANAGERIAL', supervisorName: 'Ruth Adeyemi' },
    });
  });

  it('asks for a name where the team has no GP supervisor', async () => {
    const { problems } = await record({ team: at.other }, at.lowri.viewer);

    expect(problems).toEqual([{ path: 'supervisorName', code: 'REQUIRED' }]);
  });

  it.each([
    { more: { on: '2026-06-11' }, path: 'on' },
    { more: { on: 'yesterday' }, path: 'on' },
    { more: { note: 'We spoke about 943 476 5919.' }, path: 'note' },
    { more: { note: `We spoke about ${newCaseCode()}.` }, path: 'note' },
    { more: { note: 'x'.repeat(501) }, path: 'note' },
    { more: { name: 'x'.repeat(201) }, path: 'supervisorName' },
  ])('refuses $more', async ({ more, path }) => {
    expect((await record(more)).problems).toMatchObject([{ path }]);
  });

  it('is for oneself, or for the supervisor of the team', async () => {
    const other = await record({ worker: at.liam.id });
    const supervisor = await record({ worker: at.liam.id }, at.sunil.viewer);

    expect(other).toBe('FORBIDDEN');
    expect(supervisor.supervision).toMatchObject({ workerId: at.liam.id, recordedBy: at.sunil.id });
    expect((await record({ worker: at.lowri.id }, at.sunil.viewer)).problems).toMatchObject([{ path: 'workerId' }]);
    expect((await record({}, at.sunil.viewer)).problems).toMatchObject([{ path: 'workerId' }]);
    for (const viewer of [at.nadia.viewer, administrator]) expect(await record({}, viewer)).toBe('FORBIDDEN');
    expect(await record({}, at.lowri.viewer)).toBe('NOT_FOUND');
  });
});

describe('the log', () => {
  it('shows each their own and the supervisor all, and moves what is due', async () => {
    const mine = (await record({ on: '2026-05-20' }, at.cora.viewer)).supervision.id;
    const query = `query ($team: ID!) { caseload(teamId: $team) {
      workers { workerId supervisedOn supervisionDueOn isSupervisionOverdue } } }`;

    const { workers } = await sent(query, 'caseload', {}, at.cora.viewer);

    expect(await list({}, at.cora.viewer)).toEqual([mine]);
    expect(await list({ worker: at.leila.id }, at.cora.viewer)).toEqual([mine]);
    expect(await list({ worker: at.cora.id }, at.sunil.viewer)).toEqual([mine]);
    expect((await list({}, at.sunil.viewer)).length).toBeGreaterThan(2);
    expect(workers).toMatchObject([{ workerId: at.cora.id, supervisedOn: '2026-05-20' }]);
    for (const viewer of [at.nadia.viewer, at.olga.viewer, administrator])
      expect(await list({}, viewer)).toBe('FORBIDDEN');
  });

  it('loses what was recorded by mistake: by the supervisor, or by whoever recorded it', async () => {
    const { id } = (await record({ on: '2026-06-01' }, at.liam.viewer)).supervision;
    const remove = (viewer: Viewer) => sent(REMOVE, 'removeSupervision', { id }, viewer);

    expect(await remove(at.leila.viewer)).toBe('FORBIDDEN');
    expect(await remove(at.lowri.viewer)).toBe('NOT_FOUND');
    expect(await remove(at.liam.viewer)).toEqual({ supervision: { heldOn: '2026-06-01' }, problems: [] });
    expect(await remove(at.sunil.viewer)).toBe('NOT_FOUND');
  });

  it('holds no id of anybody whom the team supports', async () => {
    const columns = await api.directory.reads.all<{ name: string }>(
      '',
      `select column_name as name from information_schema.columns where table_name = 'supervision' order by 1`,
    );

    expect(columns.map(({ name }) => name)).toEqual([
      ...['held_on', 'id', 'kind', 'note', 'recorded_at', 'recorded_by', 'supervisor_name', 'team_id', 'worker_id'],
    ]);
  });
});
