import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator } from '../../support/viewers.ts';
import { teamAtWork } from './a-team.ts';
import { caseloads } from './caseloads.ts';

const api = testApi();
const { caseloadOf } = caseloads(api);
const { aService } = builders(api);
const { aConnection } = careBuilders(api);
const at = teamAtWork(api, '2026-06-10T10:00:00Z');

/** What Leila, or somebody else, sees of themselves. */
async function own(who = at.leila) {
  const { workers } = await caseloadOf(at.team, who.viewer);
  return workers[0];
}

/** Episodes of so many people at once, past every door. */
async function manyEpisodes(holder: string, number: number, more: { respondedOn?: string; closedOn?: string } = {}) {
  const { respondedOn = '2026-03-02', closedOn = null } = more;
  const em = api.directory.orm.em.fork();
  await em.execute(
    `with person as (
       insert into supported_person (id, team_id, case_code, age_band, registered_by, created_at, updated_at, last_active_on)
       select gen_random_uuid(), ?, gen_random_uuid()::text, 'FROM_65_TO_74', ?, now(), now(), ?::date
       from generate_series(1, ?) returning id, team_id)
     insert into episode (id, person_id, team_id, held_by_id, referral_source, referred_on, response, responded_on, closed_on,
       closing_reason, created_at, updated_at)
     select gen_random_uuid(), id, team_id, ?, 'GP_PRACTICE', ?::date, 'ACCEPTED', ?::date, ?::date,
       case when ?::date is not null then 'GOALS_REACHED' end, now(), now() from person`,
    [at.team, holder, respondedOn, number, holder, respondedOn, respondedOn, closedOn, closedOn],
  );
}

describe('the people of a year', () => {
  it('warn from the 200th and flag from the 251st, and never stop anybody', async () => {
    const { liam } = at;
    await manyEpisodes(liam.id, 199);
    expect(await own(liam)).toMatchObject({ people: 199, level: 'WITHIN', warnFrom: 200, flagAbove: 250, fte: 1 });

    await manyEpisodes(liam.id, 1);
    expect(await own(liam)).toMatchObject({ people: 200, level: 'NEAR' });

    await manyEpisodes(liam.id, 50);
    expect(await own(liam)).toMatchObject({ people: 250, level: 'NEAR' });

    await manyEpisodes(liam.id, 1);
    const full = await own(liam);
    expect(full).toMatchObject({ people: 251, level: 'ABOVE' });
    expect(full.warnings).toContain('251 people in a year are more than 250, what guidance says for these hours.');
  });

  it('are counted once, however often they came', async () => {
    const { people: before } = await own(at.cora);
    const person = await at.aSupportedPerson(at.team);
    await at.anEpisode(person, at.cora.id, { closedOn: '2026-04-01', closingReason: 'GOALS_REACHED' });
    await at.anEpisode(person, at.cora.id);

    expect((await own(at.cora)).people).toBe(before + 1);
  });

  it('are those who accepted and were supported within twelve months, to the day in London', async () => {
    const before = await own(at.cora);
    await manyEpisodes(at.cora.id, 1, { respondedOn: '2025-01-10', closedOn: '2025-06-10' });
    await manyEpisodes(at.cora.id, 1, { respondedOn: '2025-01-10', closedOn: '2025-06-11' });
    await at.anEpisodeOf({ response: 'DECLINED' }, at.cora);
    await at.anEpisodeOf({ response: null, respondedOn: null }, at.cora);

    expect((await own(at.cora)).people).toBe(before.people + 1);

    api.setClock('2026-06-10T23:30:00Z');
    const { from, workers } = await caseloadOf(at.team, at.cora.viewer);
    api.setClock('2026-06-10T10:00:00Z');
    expect(from).toBe('2025-06-12');
    expect(workers[0].people).toBe(before.people);
  });
});

describe('what waits', () => {
  it('is overdue reviews, the longest overdue first; one of today is not', async () => {
    const late = await at.anEpisodeOf({ reviewOn: '2026-06-08' }, at.leila, { caseCode: 'LATE-1' });
    const later = await at.anEpisodeOf({ reviewOn: '2026-05-08' });
    await at.anEpisodeOf({ reviewOn: '2026-06-10' });
    await at.anEpisodeOf({ reviewOn: '2026-05-01', closedOn: '2026-05-02', closingReason: 'GOALS_REACHED' });

    const { overdueReviews, workers } = await caseloadOf(at.team, at.leila.viewer);

    expect(overdueReviews.map(({ episodeId }: { episodeId: string }) => episodeId)).toEqual([later, late]);
    expect(overdueReviews[1]).toEqual({
      ...{ episodeId: late, caseCode: 'LATE-1', workerId: at.leila.id, reviewOn: '2026-06-08' },
    });
    expect(workers[0]).toMatchObject({ overdueReviews: 2 });
    expect(workers[0].warnings).toContain('2 reviews are overdue.');
  });

  it('is connections that were made and have neither begun nor ended', async () => {
    const episode = await at.anEpisodeOf({}, at.cora);
    const { id } = await aService({});
    for (const more of [
      { state: 'SENT' },
      { state: 'OFFERED' },
      { state: 'PLANNED', madeOn: null },
      { state: 'STARTED' },
      { state: 'SENT', outcome: 'NO_CAPACITY' },
    ])
      await aConnection(episode, id, more);

    expect((await own(at.cora)).connectionsWaiting).toBe(2);
  });
});

describe('who sees a caseload', () => {
  it('is each their own, and the supervisor all of the team', async () => {
    const names = async (viewer: Viewer) => {
      const { workers } = await caseloadOf(at.team, viewer);
      return workers.map(({ worker }: { worker: { name: string } }) => worker.name).sort();
    };

    expect(await names(at.leila.viewer)).toEqual(['Leila Hart']);
    expect(await names(at.cora.viewer)).toEqual(['Cora Bell']);
    expect(await names(at.sunil.viewer)).toEqual(['Cora Bell', 'Leila Hart', 'Liam Price']);
  });

  it('is nobody else', async () => {
    for (const viewer of [at.nadia.viewer, at.olga.viewer, at.lowri.viewer, administrator])
      expect(await caseloadOf(at.team, viewer)).toBe('FORBIDDEN');
    expect(await caseloadOf('no-team', at.leila.viewer)).toBe('FORBIDDEN');
  });

  it('stands in the audit log, with everybody whose case code was shown', async () => {
    const person = await at.aSupportedPerson(at.team);
    await at.anEpisode(person, at.leila.id, { reviewOn: '2026-06-01' });
    await caseloadOf(at.team, at.sunil.viewer);

    const reads = await api.directory.reads.all(
      '',
      `select actor, role, subject, fields from audit.event where operation = 'caseload' and $1 = any(concerns)`,
      [person],
    );

    expect(reads).toEqual([
      { actor: at.sunil.id, role: 'SUPERVISOR', subject: 'supported_person', fields: ['case_code', 'review_on'] },
    ]);
  });
});
