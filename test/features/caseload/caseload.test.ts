import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator } from '../../support/viewers.ts';
import { aTeamAtWork, type TeamAtWork } from './a-team.ts';

const api = testApi();
const { aService } = builders(api);
const { aConnection } = careBuilders(api);
let at: TeamAtWork;

beforeAll(async () => {
  at = await aTeamAtWork(api);
  api.setClock('2026-06-10T10:00:00Z');
});
afterAll(() => api.setClock());

const CASELOAD = `query ($team: ID!) { caseload(teamId: $team) { teamId from until
  overdueReviews { episodeId caseCode workerId reviewOn }
  workers { workerId worker { name } fte ceiling ceilingReason people warnFrom flagAbove level openEpisodes closedEpisodes
    contactsPerEpisode underSixContacts overTwelveContacts firstSessions shortFirstSessions overdueReviews openChecklists
    connectionsWaiting supervisedOn supervisionDueOn isSupervisionOverdue warnings } } }`;

async function caseloadOf(team: string, viewer: Viewer) {
  const { data, errors } = await api.ask(CASELOAD, { team }, viewer);
  return data?.caseload ?? errors[0]?.extensions.code;
}

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

const RECORD = `mutation ($episode: ID!, $kind: ContactKind!, $minutes: Int!, $on: String!) {
  recordContact(episodeId: $episode, kind: $kind, minutes: $minutes, on: $on) { problems { message } } }`;

async function contacts(episode: string, number: number, { minutes = 50, from = '2026-04-01' } = {}) {
  for (let index = 0; index < number; index += 1) {
    const on = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    await api.ask(RECORD, { episode, kind: 'IN_PERSON', minutes, on }, at.leila.viewer);
  }
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

describe('hours and ceilings', () => {
  const HOURS = `mutation ($person: ID!, $team: ID!, $fte: Float!) {
    setWorkingHours(personId: $person, teamId: $team, fte: $fte) {
      terms { workerId fte warnFrom flagAbove } problems { path code } } }`;
  const CEILING = `mutation ($person: ID!, $team: ID!, $ceiling: Int, $reason: String) {
    setCaseloadCeiling(personId: $person, teamId: $team, ceiling: $ceiling, reason: $reason) {
      terms { ceiling ceilingReason warnFrom flagAbove } problems { path code } } }`;

  it('are set by the supervisor: pro rata, and then by a ceiling with its reason', async () => {
    const whose = { person: at.leila.id, team: at.team };

    const hours = await api.ask(HOURS, { ...whose, fte: 0.6 }, at.sunil.viewer);
    expect(hours.data?.setWorkingHours).toEqual({
      terms: { workerId: at.leila.id, fte: 0.6, warnFrom: 120, flagAbove: 150 },
      problems: [],
    });
    expect(await own()).toMatchObject({ fte: 0.6, warnFrom: 120, flagAbove: 150 });

    const ceiling = await api.ask(CEILING, { ...whose, ceiling: 100, reason: 'Long journeys.' }, at.sunil.viewer);
    expect(ceiling.data?.setCaseloadCeiling.problems).toEqual([]);
    expect(await own()).toMatchObject({ fte: 0.6, ceiling: 100, ceilingReason: 'Long journeys.', flagAbove: 100 });

    const without = await api.ask(CEILING, whose, at.sunil.viewer);
    expect(without.data?.setCaseloadCeiling.terms).toMatchObject({
      ceiling: null,
      ceilingReason: null,
      flagAbove: 150,
    });
    await api.ask(HOURS, { ...whose, fte: 1 }, at.sunil.viewer);
  });

  it('are refused where they are none, and for somebody who holds no caseload there', async () => {
    const ask = (document: string, more: object) =>
      api.ask(document, { person: at.leila.id, team: at.team, ...more }, at.sunil.viewer);

    expect((await ask(HOURS, { fte: 1.2 })).data?.setWorkingHours.problems).toMatchObject([{ path: 'fte' }]);
    expect((await ask(CEILING, { ceiling: 90 })).data?.setCaseloadCeiling.problems).toMatchObject([{ path: 'reason' }]);
    for (const person of [at.lowri.id, at.nadia.id, 'nobody'])
      expect((await ask(HOURS, { person, fte: 1 })).data?.setWorkingHours.problems).toEqual([
        { path: 'personId', code: 'INVALID' },
      ]);
  });

  it('are for the supervisor of the team alone', async () => {
    const whose = { person: at.leila.id, team: at.team, fte: 0.5 };
    const others = [at.leila.viewer, at.cora.viewer, at.nadia.viewer, at.olga.viewer, administrator];

    for (const viewer of others)
      expect((await api.ask(HOURS, whose, viewer)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('contacts in the view', () => {
  it('are averaged over closed episodes, against 6 to 12, and first sessions against 45 minutes', async () => {
    const closed = { closedOn: '2026-06-01', closingReason: 'GOALS_REACHED' };
    const [few, many, open] = [await at.anEpisodeOf(closed), await at.anEpisodeOf(closed), await at.anEpisodeOf()];
    await contacts(few, 3);
    await contacts(many, 8, { minutes: 44 });
    await contacts(open, 13);

    expect(await own()).toMatchObject({
      ...{ openEpisodes: 1, closedEpisodes: 2, contactsPerEpisode: 5.5, underSixContacts: 1, overTwelveContacts: 1 },
      ...{ firstSessions: 3, shortFirstSessions: 1 },
      warnings: expect.arrayContaining([
        '5.5 contacts for each episode that was closed; 6 to 12 are usual.',
        '1 first session was under 45 minutes.',
      ]),
    });
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
