import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { teamAtWork } from './a-team.ts';
import { caseloads } from './caseloads.ts';

const api = testApi();
const { caseloadOf } = caseloads(api);
const at = teamAtWork(api, '2026-06-10T10:00:00Z');

/** What Leila, or somebody else, sees of themselves. */
async function own(who = at.leila) {
  const { workers } = await caseloadOf(at.team, who.viewer);
  return workers[0];
}

const RECORD = `mutation ($episode: ID!, $kind: ContactKind!, $minutes: Int!, $on: String!) {
  recordContact(episodeId: $episode, kind: $kind, minutes: $minutes, on: $on) { problems { message } } }`;

async function contacts(episode: string, number: number, { minutes = 50, from = '2026-04-01' } = {}) {
  for (let index = 0; index < number; index += 1) {
    const on = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    await api.ask(RECORD, { episode, kind: 'IN_PERSON', minutes, on }, at.leila.viewer);
  }
}

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
