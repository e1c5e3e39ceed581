import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { administrator } from '../../support/viewers.ts';
import { checklistsWithoutSearch, FIELDS, OPEN, CLOSE } from './checklists.ts';

const { api, at, sent, opened, step } = checklistsWithoutSearch();
const LIST = `query ($team: ID!) { openSafetyChecklists(teamId: $team) { edges { node { ${FIELDS} } } } }`;

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
