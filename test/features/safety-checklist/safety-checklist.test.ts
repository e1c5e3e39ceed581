import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { aTeamAtWork, type TeamAtWork } from '../caseload/a-team.ts';

// Nobody answers at this address: whatever is asked of the search engine is refused.
const api = testApi({ meilisearch: { url: 'http://127.0.0.1:9', masterKey: 'none' } });
let at: TeamAtWork;

beforeAll(async () => {
  at = await aTeamAtWork(api);
});
afterAll(() => api.setClock());

const FIELDS = `id caseCode episodeId contactAt openedBy closedAt closingReason missing isInformedSameDay isLate warnings
  steps { step takenAt clinicianRole linesGiven recordedBy }
  team { safeguardingLead { name phone } safeguardingProcedureUrl gpSupervisor { name } }
  crisisLines { lines { id code } guidance }`;
const OPEN = `mutation ($person: ID!, $episode: ID, $at: DateTimeISO, $key: String) {
  openSafetyChecklist(personId: $person, episodeId: $episode, contactAt: $at, idempotencyKey: $key) {
    checklist { ${FIELDS} } problems { path code } } }`;
const STEP = `mutation ($id: ID!, $step: SafetyStepKind!, $at: DateTimeISO, $role: ClinicianRole, $lines: [ID!]) {
  recordSafetyStep(id: $id, step: $step, at: $at, clinicianRole: $role, linesGiven: $lines) {
    checklist { ${FIELDS} } problems { path code message } } }`;
const CLOSE = `mutation ($id: ID!, $reason: SafetyClosingReason! = COMPLETE) {
  closeSafetyChecklist(id: $id, reason: $reason) { checklist { ${FIELDS} } problems { path code message } } }`;
const LIST = `query ($team: ID!) { openSafetyChecklists(teamId: $team) { edges { node { ${FIELDS} } } } }`;

interface Asked {
  viewer?: Viewer;
  more?: object;
}

async function sent(document: string, field: string, variables: object, viewer: Viewer = at.leila.viewer) {
  const { data, errors } = await api.ask(document, { ...variables }, viewer);
  return data?.[field] ?? errors[0]?.extensions.code;
}

async function opened({ viewer, more = {} }: Asked = {}, facts: object = {}) {
  const person = await at.aSupportedPerson(at.team, { nation: 'E92000001', ageBand: 'FROM_35_TO_44', ...facts });
  return (await sent(OPEN, 'openSafetyChecklist', { person, ...more }, viewer)).checklist;
}

const step = (id: string, kind: string, more: object = {}, viewer?: Viewer) =>
  sent(STEP, 'recordSafetyStep', { id, step: kind, ...more }, viewer);
const open = async (team: string, viewer: Viewer) => {
  const page = await sent(LIST, 'openSafetyChecklists', { team }, viewer);
  return page.edges?.map(({ node }: { node: { id: string } }) => node.id) ?? page;
};

describe('a checklist that is opened', () => {
  it('answers at once with whom to ring and whom to tell, while the search engine is away', async () => {
    api.setClock('2026-06-10T10:00:00Z');
    const checklist = await opened();

    expect(checklist).toMatchObject({
      ...{ contactAt: '2026-06-10T10:00:00.000Z', openedBy: at.leila.id, steps: [], isLate: false },
      missing: ['LINES_GIVEN', 'RECORD_UPDATED', 'CLINICIAN_INFORMED'],
      warnings: ['No clinician has been informed yet. That has to be today, 10 June 2026.'],
      team: {
        safeguardingLead: { name: 'Sam Whitfield', phone: '01632 960124' },
        safeguardingProcedureUrl: 'https://example.org/safeguarding',
        gpSupervisor: { name: 'Dr Ifeoma Okafor' },
      },
    });
    const codes = checklist.crisisLines.lines.map(({ code }: { code: string }) => code);
    expect(codes[0]).toBe('emergency-999');
    expect(codes).toContain('samaritans');
    expect(checklist.crisisLines.guidance.length).toBeGreaterThan(0);
  });

  it('shows the lines that fit the age and nation of the person', async () => {
    const codesFor = async (facts: object) => {
      const { crisisLines } = await opened({}, facts);
      return crisisLines.lines.map(({ code }: { code: string }) => code);
    };

    expect(await codesFor({ ageBand: 'UNDER_16' })).toContain('childline');
    expect(await codesFor({ ageBand: 'FROM_45_TO_54' })).not.toContain('childline');
    expect(await codesFor({ nation: 'S92000003' })).toContain('breathing-space');
    expect(await codesFor({ nation: 'E92000001' })).not.toContain('breathing-space');
  });

  it('is of an episode of that person, and of no time to come', async () => {
    api.setClock('2026-06-10T10:00:00Z');
    const person = await at.aSupportedPerson(at.team);
    const episode = await at.anEpisode(person, at.leila.id);
    const elsewhere = await at.anEpisodeOf();
    const ask = (more: object) => sent(OPEN, 'openSafetyChecklist', { person, ...more });

    expect((await ask({ episode })).checklist).toMatchObject({ episodeId: episode });
    expect((await ask({ episode: elsewhere })).problems).toEqual([{ path: 'episodeId', code: 'NOT_FOUND' }]);
    expect((await ask({ at: '2026-06-10T10:00:01Z' })).problems).toEqual([{ path: 'contactAt', code: 'OUT_OF_RANGE' }]);
  });

  it('is opened once for a key', async () => {
    const more = { key: 'checklist-once-1' };
    const person = await at.aSupportedPerson(at.team);
    const first = await sent(OPEN, 'openSafetyChecklist', { person, ...more });
    const second = await sent(OPEN, 'openSafetyChecklist', { person, ...more });

    expect(second.checklist.id).toBe(first.checklist.id);
    expect(second.checklist.missing).toHaveLength(3);
  });
});

describe('the steps', () => {
  it('are kept with their times, the role of the clinician and the lines; then it closes', async () => {
    api.setClock('2026-06-10T10:00:00Z');
    const { id, crisisLines } = await opened();
    const lines = crisisLines.lines.slice(0, 2).map((line: { id: string }) => line.id);
    expect((await sent(CLOSE, 'closeSafetyChecklist', { id })).problems).toMatchObject([
      { path: 'steps.LINES_GIVEN', message: 'Give crisis lines, and record which.' },
      { path: 'steps.RECORD_UPDATED' },
      { path: 'steps.CLINICIAN_INFORMED' },
    ]);

    api.setClock('2026-06-10T10:20:00Z');
    await step(id, 'LINES_GIVEN', { lines });
    await step(id, 'CLINICIAN_INFORMED', { role: 'DUTY_GP', at: '2026-06-10T10:10:00Z' }, at.cora.viewer);
    await step(id, 'RECORD_UPDATED');
    const { checklist, problems } = await sent(CLOSE, 'closeSafetyChecklist', { id });

    expect(problems).toEqual([]);
    expect(checklist).toMatchObject({
      ...{ closingReason: 'COMPLETE', closedAt: '2026-06-10T10:20:00.000Z', missing: [], warnings: [] },
      ...{ isInformedSameDay: true, isLate: false },
      steps: [
        { step: 'CLINICIAN_INFORMED', clinicianRole: 'DUTY_GP', takenAt: '2026-06-10T10:10:00.000Z', linesGiven: [] },
        { step: 'LINES_GIVEN', clinicianRole: null, linesGiven: lines, recordedBy: at.leila.id },
        { step: 'RECORD_UPDATED' },
      ],
    });
    expect((await sent(CLOSE, 'closeSafetyChecklist', { id })).problems).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('flag a contact at 23:50 of which a clinician learns at 00:10', async () => {
    api.setClock('2026-07-01T22:50:00Z');
    const { id } = await opened();
    api.setClock('2026-07-01T23:10:00Z');

    const { checklist } = await step(id, 'CLINICIAN_INFORMED', { role: 'CRISIS_TEAM' });

    expect(checklist).toMatchObject({
      ...{ isInformedSameDay: false, isLate: true },
      warnings: ['A clinician was informed, but not on 1 July 2026, the day of the contact.'],
    });
  });

  it('say what they should have said when they are recorded again, until it is closed', async () => {
    api.setClock('2026-06-10T10:00:00Z');
    const { id } = await opened();
    await step(id, 'MADE_COMFORTABLE');
    api.setClock('2026-06-10T10:30:00Z');

    const { checklist } = await step(id, 'MADE_COMFORTABLE', { at: '2026-06-10T10:05:00Z' });
    expect(checklist.steps).toMatchObject([{ step: 'MADE_COMFORTABLE', takenAt: '2026-06-10T10:05:00.000Z' }]);

    await sent(CLOSE, 'closeSafetyChecklist', { id, reason: 'EMERGENCY_SERVICES' });
    expect((await step(id, 'MADE_COMFORTABLE')).problems).toMatchObject([{ path: 'step', code: 'CONFLICT' }]);
    expect((await step(id, 'OWN_WELLBEING')).problems).toEqual([]);
  });

  it('take only lines that there are', async () => {
    const { id } = await opened();

    const { checklist, problems } = await step(id, 'LINES_GIVEN', { lines: ['samaritans'] });

    expect(problems).toMatchObject([{ path: 'linesGiven.0', code: 'UNKNOWN' }]);
    expect(checklist).toBeNull();
  });

  it('have no room for words, in the API or in the tables', async () => {
    const columns = await api.directory.reads.all<{ name: string }>('', COLUMNS);
    const names = columns.map(({ name }) => name);

    expect(names).toContain('clinician_role');
    expect(names.filter((name) => /note|text|story|comment|description|reason/.test(name))).toEqual(['closing_reason']);
  });
});

const COLUMNS = `select column_name as name from information_schema.columns
  where table_name in ('safety_checklist', 'safety_step')`;

describe('open checklists', () => {
  it('are shown to whoever opened them or holds the episode, and to the supervisor of the team', async () => {
    api.setClock('2026-06-10T10:00:00Z');
    const person = await at.aSupportedPerson(at.team);
    const episode = await at.anEpisode(person, at.liam.id);
    const variables = { person, episode };
    const { checklist } = await sent(OPEN, 'openSafetyChecklist', variables, at.cora.viewer);

    for (const { viewer } of [at.cora, at.liam, at.sunil]) expect(await open(at.team, viewer)).toContain(checklist.id);
    expect(await open(at.team, at.leila.viewer)).not.toContain(checklist.id);
    for (const viewer of [at.nadia.viewer, at.olga.viewer, administrator])
      expect(await open(at.team, viewer)).toBe('FORBIDDEN');

    await sent(CLOSE, 'closeSafetyChecklist', { id: checklist.id, reason: 'OPENED_BY_MISTAKE' }, at.cora.viewer);
    expect(await open(at.team, at.sunil.viewer)).not.toContain(checklist.id);
  });

  it('are shown to whoever opened them also where there is no episode', async () => {
    const { id } = await opened();

    expect(await open(at.team, at.leila.viewer)).toContain(id);
    expect(await open(at.team, at.liam.viewer)).not.toContain(id);
    expect(await open(at.team, at.sunil.viewer)).toContain(id);
  });

  it('are counted in the caseload of the worker', async () => {
    const person = await at.aSupportedPerson(at.team);
    await sent(OPEN, 'openSafetyChecklist', { person }, at.liam.viewer);
    const query = 'query ($team: ID!) { caseload(teamId: $team) { workers { openChecklists warnings } } }';

    const { workers } = await sent(query, 'caseload', { team: at.team }, at.liam.viewer);

    expect(workers).toEqual([{ openChecklists: 1, warnings: ['1 safety checklist is open.'] }]);
  });

  it('are for the team alone: others neither read nor write, and are not told that there are any', async () => {
    const { id } = await opened();
    const query = 'query ($id: ID!) { safetyChecklist(id: $id) { caseCode } }';
    const strangers = [at.lowri.viewer, at.nadia.viewer, administrator];
    const answers = strangers.map(async (viewer) => [
      await sent(query, 'safetyChecklist', { id }, viewer),
      await step(id, 'MADE_COMFORTABLE', {}, viewer),
      await sent(CLOSE, 'closeSafetyChecklist', { id, reason: 'OPENED_TWICE' }, viewer),
    ]);

    expect(await Promise.all(answers)).toEqual([
      ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
      ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ]);
  });
});

describe('the record', () => {
  it('says who read and who wrote, and nothing of what', async () => {
    api.setClock('2026-06-10T10:00:00Z');
    const person = await at.aSupportedPerson(at.team);
    const { checklist } = await sent(OPEN, 'openSafetyChecklist', { person });
    await step(checklist.id, 'CLINICIAN_INFORMED', { role: 'CRISIS_TEAM' });
    await sent(
      'query ($id: ID!) { safetyChecklist(id: $id) { caseCode } }',
      'safetyChecklist',
      checklist,
      at.sunil.viewer,
    );

    const events = await api.directory.reads.all(
      '',
      'select action, subject, actor, before, after from audit.event where $1 = any(concerns) order by id',
      [person],
    );

    expect(events).toEqual([
      { action: 'INSERT', subject: 'safety_checklist', actor: at.leila.id, before: null, after: null },
      { action: 'INSERT', subject: 'safety_step', actor: at.leila.id, before: null, after: null },
      { action: 'READ', subject: 'supported_person', actor: at.sunil.id, before: null, after: null },
    ]);
  });

  it('goes with the person, and counts as activity of theirs until then', async () => {
    const { id } = await opened();
    await step(id, 'MADE_COMFORTABLE');
    const em = api.directory.orm.em.fork();
    const [person] = await em.execute<{ id: string; active: string }[]>(
      `select p.id, p.last_active_on::text as active from supported_person p
       join safety_checklist c on c.person_id = p.id where c.id = ?`,
      [id],
    );
    expect(person?.active).not.toBe('2026-03-02');

    await em.execute('delete from supported_person where id = ?', [person?.id]);

    expect(await em.execute('select 1 from safety_step where checklist_id = ?', [id])).toEqual([]);
    expect(await em.execute('select 1 from safety_checklist where id = ?', [id])).toEqual([]);
  });
});
