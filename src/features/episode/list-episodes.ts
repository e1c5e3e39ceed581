import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { grantOf } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { EpisodesArgs } from './episode.inputs.ts';
import { episodesAfter, type EpisodeRow } from './episode.queries.ts';

/** A page of the episodes of a team, for those who work in it. */
export async function listEpisodes(ctx: Context, list: EpisodesArgs): Promise<Page<EpisodeRow>> {
  const { teamId, state = null, heldBy = null } = list;
  if (!isUuid(teamId) || !grantOf(ctx.viewer, 'episodes', { teams: [teamId.toLowerCase()] }))
    throw new NotFound('There is no such team.');
  rejectIfAny(heldBy === null || isUuid(heldBy) ? [] : [NOBODY]);
  const wanted = { teamId, shown: state, heldBy, today: londonDay(ctx.now()) };
  const page = await pageById(list, (after, limit) => episodesAfter(ctx.reads, wanted, { after, limit }));
  const ids = page.edges.flatMap(({ node }) => [node.personId, node.id]);
  const fields = Object.entries({ state, heldBy }).flatMap(([name, value]) => (value ? [name] : []));
  await recordRead(ctx, { operation: 'episodes', subject: 'supported_person', ids, fields });
  return page;
}

const NOBODY = problem('heldBy', 'INVALID', 'That is no id of a person.');
