import type { Context } from '../../context.ts';
import { isSctid } from '../../shared/sctid.ts';
import { problem, quoted } from '../../shared/checks.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { noteStep } from './episode-step.change.ts';
import type { Episode } from './episode.entity.ts';
import { holdEpisode, loadEpisode } from './load-episode.ts';
import { codingFacts } from './coding-facts.ts';
import { codeToEnter } from './snomed.rules.ts';

/**
 * Keeps that a link worker has entered the code of an episode into the GP system, when, and who it was. However often it is
 * said, and by however many at once, it happened once.
 */
export async function markCodeEntered(ctx: Context, id: string, code: string): Promise<Episode> {
  const seen = await loadEpisode(ctx, 'markCodeEntered', id);
  rejectIfAny(isSctid(code) ? [] : [problem('code', 'INVALID', `${quoted(code)} ${NO_CODE}`)]);

  return ctx.em.transactional(async (em) => {
    const episode = await holdEpisode(em, seen);
    if (episode.codeEntered === code) return episode;
    rejectIfAny(problemsWithCode(ctx, episode, code), { episode });

    em.assign(episode, { codeEntered: code, codeEnteredAt: ctx.now(), codeEnteredBy: String(ctx.viewer.id) });
    noteStep(ctx, episode, { kind: 'CODE_ENTERED' }, em);
    await em.flush();
    return episode;
  });
}

function problemsWithCode({ viewer }: Context, episode: Episode, code: string): Problem[] {
  const wanted = codeToEnter(codingFacts(viewer, episode));
  if (wanted.code === null) return [problem('id', 'INVALID', wanted.why)];
  const message = `The code to enter for this episode is ${wanted.code}, and not ${code}. Correct it in the GP system first.`;
  return wanted.code === code ? [] : [problem('code', 'INVALID', message)];
}

const NO_CODE = 'is no SNOMED CT code: its last digit does not go with the others. Copy it from codeToEnter, as text.';
