import { describe, expect, it } from '@jest/globals';
import { checklistsWithoutSearch, CLOSE } from './checklists.ts';

const { api, at, sent, opened, step } = checklistsWithoutSearch();

const COLUMNS = `select column_name as name from information_schema.columns
  where table_name in ('safety_checklist', 'safety_step')`;

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
