import { describe, expect, it } from '@jest/globals';
import { checklistsWithoutSearch, OPEN } from './checklists.ts';

const { api, at, sent, opened, step } = checklistsWithoutSearch();

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
