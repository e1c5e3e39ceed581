import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { noteStep } from './episode-step.change.ts';
import { Episode } from './episode.entity.ts';
import type { EpisodeInput } from './episode.inputs.ts';
import { problemsWithReferral, problemsWithReview } from './episode.rules.ts';
import { findCaseloadHolder } from './find-caseload-holder.ts';
import { problemsWithGoals } from './goal.rules.ts';
import { knownCodes, newReferral } from './referral.rules.ts';

/** Begins an episode with a referral, from wherever it came. Whether the person wants it is recorded by itself. */
export async function openEpisode(ctx: Context, personId: string, input: EpisodeInput): Promise<Episode> {
  const seen = await loadPerson(ctx, personId);
  permit(ctx, 'openEpisode', { teams: [seen.team.id] });
  rejectUnkeepable(input);
  const today = londonDay(ctx.now());
  const referral = newReferral(input, { populations: seen.populations, today });
  const goals = (input.goals ?? []).map((text) => ({ text: text.trim(), isReached: false }));
  const { reviewOn = null, heldBy } = input;
  rejectIfAny([
    ...problemsWithReferral(referral, knownCodes(ctx), today),
    ...problemsWithGoals(goals, today),
    ...problemsWithReview(reviewOn, today),
  ]);

  return ctx.em.transactional(async (em) => {
    // Two referrals at one moment: the second one waits, and then finds the episode of the first.
    const person = await holdPerson(em, seen.id);
    await rejectIfOpen(em, person.id);
    const { team } = person;
    const who = { id: heldBy ?? String(ctx.viewer.id), team: team.id, path: 'heldBy' };
    const holder = await findCaseloadHolder(em, who);

    const made = { person, team, heldBy: holder, goals, reviewOn, createdAt: ctx.now() };
    const episode = em.create(Episode, { ...referral, ...made });
    noteStep(ctx, episode, { kind: 'OPENED', on: referral.referredOn }, em);
    await em.flush();
    return episode;
  });
}

export function holdPerson(em: EntityManager, id: string): Promise<SupportedPerson> {
  return em.findOneOrFail(SupportedPerson, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Whoever may not open one for them is told that there is nobody. */
async function loadPerson(ctx: Context, id: string): Promise<SupportedPerson> {
  const person = isUuid(id) ? await ctx.em.findOne(SupportedPerson, { id }) : null;
  const isTheirs = person !== null && grantOf(ctx.viewer, 'openEpisode', { teams: [person.team.id] }) !== null;
  if (!isTheirs) throw new NotFound('There is no such person.');
  return person;
}

/** One referral after the other: while an episode is open, it is the one to go on with. */
export async function rejectIfOpen(em: EntityManager, personId: string): Promise<void> {
  const open = await em.findOne(Episode, { person: personId, closedOn: null });
  const since = dayInWords(open?.referredOn ?? '');
  const message = `An episode of this person is open since the referral of ${since}. Go on with that one, or close it first.`;
  rejectIfAny(open ? [problem('personId', 'TAKEN', message)] : []);
}
