import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import type { Context } from '../context.ts';
import { endConnection } from '../features/connection/end-connection.ts';
import { moveConnection } from '../features/connection/move-connection.ts';
import { recordConnection } from '../features/connection/record-connection.ts';
import { closeEpisode } from '../features/episode/close-episode.ts';
import type { Episode } from '../features/episode/episode.entity.ts';
import { markCodeEntered } from '../features/episode/mark-code-entered.ts';
import { openEpisode } from '../features/episode/open-episode.ts';
import { recordResponse } from '../features/episode/record-response.ts';
import { setGoals } from '../features/episode/set-goals.ts';
import { setReview } from '../features/episode/set-review.ts';
import { CODES } from '../features/episode/snomed.rules.ts';
import { recordContact } from '../features/episode-contact/record-contact.ts';
import { registerPerson } from '../features/supported-person/register-person.ts';
import { notActing } from '../policy/acting.ts';
import { londonDay } from '../shared/opening-hours/london.ts';
import type { Viewer } from '../shared/viewer.ts';
import { readDemoCases, type DemoCase, type DemoConnection } from './demo-case.ts';

/** A team of the demonstration, and who works in it, by their keys. */
export interface DemoTeamAtWork {
  teamId: string;
  workers: ReadonlyMap<string, Viewer>;
}

/**
 * Gives a team people to look after, as if its workers had recorded them day by day, through the same commands. Without the
 * services of the demonstration there is nothing to connect anybody to, and nobody is made.
 */
export async function addDemoCaseload(ctx: Context, em: EntityManager, team: DemoTeamAtWork): Promise<void> {
  const services = await em.execute<{ id: string; key: string }[]>(SERVICES);
  if (services.length === 0) return;
  const ids = new Map(services.map(({ id, key }) => [key, id]));
  for (const demo of await readDemoCases()) {
    const viewer = team.workers.get(demo.heldBy);
    if (viewer) await addCase(daysIn(ctx, em, viewer), demo, { teamId: team.teamId, services: ids });
    // What is saved need not be compared again at the next flush.
    em.clear();
  }
}

const SERVICES = `select id, source_id as key from service where source = 'demo'`;

/** A worker's context as it was so many days ago, at ten in the morning. */
type On = (daysAgo: number) => Context;

function daysIn(ctx: Context, em: EntityManager, viewer: Viewer): On {
  const today = DateTime.fromJSDate(ctx.now(), { zone: 'Europe/London' });
  return (daysAgo) => {
    const at = today.minus({ days: daysAgo }).set({ hour: 10, minute: 0 });
    const now = () => (daysAgo === 0 ? ctx.now() : at.toJSDate());
    const inside = {
      em: { value: em },
      viewer: { value: viewer },
      now: { value: now },
      acting: { value: notActing() },
    };
    return Object.create(ctx, inside) as Context;
  };
}

interface Around {
  teamId: string;
  services: ReadonlyMap<string, string>;
}

async function addCase(on: On, demo: DemoCase, { teamId, services }: Around): Promise<void> {
  const { ageBand, gender, populations, postcode, referral, answer, contacts = [], connections = [] } = demo;
  const { source: referralSource, words: referralSourceWords = null, daysAgo, needs, goals } = referral;
  const { person } = await registerPerson(on(daysAgo), { teamId, ageBand, gender, populations, postcode });
  const opened = { referralSource, referralSourceWords, needs, goals };
  const episode = await openEpisode(on(daysAgo), person.id, opened);

  if (answer) await addAnswer(on, episode, answer);
  for (const { kind, minutes, daysAgo: ago } of contacts)
    await recordContact(on(ago), episode.id, { kind, minutes, happenedOn: londonDay(on(ago).now()), note: null });
  for (const connection of connections) {
    const serviceId = services.get(connection.service);
    if (serviceId) await addConnection(on, connection, { personId: person.id, episodeId: episode.id, serviceId });
  }
  await addCourse(on, episode, demo);
}

async function addAnswer(on: On, episode: Episode, answer: NonNullable<DemoCase['answer']>): Promise<void> {
  const { response, daysAgo, isCoded } = answer;
  await recordResponse(on(daysAgo), episode, response);
  if (isCoded) await markCodeEntered(on(daysAgo), episode.id, CODES[response].code);
}

async function addConnection(
  on: On,
  { kind, need, daysAgo, steps = [], ended }: DemoConnection,
  whom: { personId: string; episodeId: string; serviceId: string },
): Promise<void> {
  const { connection } = await recordConnection(on(daysAgo), { ...whom, kind, need });
  for (const { to, daysAgo: ago } of steps) await moveConnection(on(ago), connection, { to });
  if (ended) await endConnection(on(ended.daysAgo), connection, { outcome: ended.outcome });
}

async function addCourse(
  on: On,
  episode: Episode,
  { reachedGoals = 0, reviewInDays, closed, referral }: DemoCase,
): Promise<void> {
  const goals = episode.goals.map(({ text }, index) => ({ text, isReached: index < reachedGoals }));
  if (reachedGoals > 0) await setGoals(on(closed?.daysAgo ?? 8), episode, goals);
  const review = DateTime.fromJSDate(on(0).now(), { zone: 'Europe/London' }).plus({ days: reviewInDays ?? 0 });
  if (reviewInDays !== undefined) await setReview(on(Math.min(15, referral.daysAgo)), episode, review.toISODate());
  if (closed) await closeEpisode(on(closed.daysAgo), episode, closed.reason);
}
