import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { problem, problemsWithCodes, problemsWithFreeText } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny, type Problem } from '../../shared/problems.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isUuid } from '../../shared/uuid.ts';
import { seesAllOf } from '../connection/connection.policy.ts';
import { ConnectionRecord } from '../connection/connection-record.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import { teamsReadBy } from '../episode/episode.policy.ts';
import { currentArea } from '../place/area.queries.ts';
import type { GapSource, UnmetReason } from './gap.codes.ts';
import type { GapFlagInput } from './gap.inputs.ts';
import type { GapKey } from './gap.queries.ts';
import { reasonOf } from './gap.rules.ts';

/** A flag, complete: what was left out of it taken from the episode or the connection. */
export interface Flagged extends GapKey {
  source: GapSource;
  reason: UnmetReason;
  note: string | null;
  episode: Episode | null;
  connection: ConnectionRecord | null;
}

const LONGEST_NOTE = 500;

/** Fills a flag up from what it was made of. Throws Rejected with everything that is still missing or wrong. */
export async function flagged(ctx: Context, input: GapFlagInput): Promise<Flagged> {
  rejectIfAny(problemsWithNote(input.note, londonDay(ctx.now())));
  const connection = await connectionOf(ctx, input.connectionId);
  const episode = connection ? null : await episodeOf(ctx, input.episodeId);
  await noteRead(ctx, connection ?? episode);
  const [need, reason] = [needOf(input, connection, episode), input.reason ?? reasonOf(connection?.outcome ?? null)];
  const area = await areaOf(ctx, input.areaCode ?? (await homeOf(connection, episode)));
  rejectIfAny(problemsWithFlag(ctx, { ...input, need, reason, area }));
  return {
    need: String(need),
    areaCode: String(area),
    population: input.population ?? null,
    source: sourceOf(ctx, connection, episode),
    reason: reason as UnmetReason,
    note: input.note?.trim() || null,
    episode,
    connection,
  };
}

function problemsWithNote(note: string | null | undefined, today: string): Problem[] {
  return problemsWithFreeText('note', note, LONGEST_NOTE, (text) => problemsWithIdentifying('note', text, today));
}

/** What another team keeps is not found, like what does not exist. */
async function connectionOf({ em, viewer }: Context, id: string | null | undefined): Promise<ConnectionRecord | null> {
  if (id == null) return null;
  const connection = isUuid(id) ? await em.findOne(ConnectionRecord, { id }) : null;
  const isSeen = connection && (connection.heldBy === viewer.id || seesAllOf(viewer, connection.team.id));
  if (!isSeen) throw new NotFound('There is no such connection.');
  return connection;
}

async function episodeOf({ em, viewer }: Context, id: string | null | undefined): Promise<Episode | null> {
  if (id == null) return null;
  const episode = isUuid(id) ? await em.findOne(Episode, { id }) : null;
  if (!episode || !teamsReadBy(viewer).includes(episode.team.id)) throw new NotFound('There is no such episode.');
  return episode;
}

/** The gap tells the need and the council of somebody: that is a look at them. */
async function noteRead(ctx: Context, about: Episode | ConnectionRecord | null): Promise<void> {
  if (!about) return;
  const seen = { subject: 'supported_person', ids: [about.person.id], fields: ['needs', 'localAuthority'] };
  await recordRead(ctx, { operation: 'flagGap', ...seen });
}

function needOf({ need }: GapFlagInput, connection: ConnectionRecord | null, episode: Episode | null): string | null {
  const [only, ...others] = episode?.needs ?? [];
  return need ?? connection?.need ?? (others.length === 0 ? (only ?? null) : null);
}

async function homeOf(connection: ConnectionRecord | null, episode: Episode | null): Promise<string | null> {
  if (connection?.localAuthority) return connection.localAuthority;
  const person = await (connection ?? episode)?.person.loadOrFail();
  return person?.localAuthority ?? null;
}

/** The code that is in use today; undefined for one that is not known, null where none was said. */
async function areaOf({ reads }: Context, code: string | null): Promise<string | null | undefined> {
  return code === null ? null : (await currentArea(reads, code))?.code;
}

function sourceOf({ acting }: Context, connection: unknown, episode: unknown): GapSource {
  if (connection) return 'CONNECTION';
  if (episode) return 'EPISODE';
  return acting.role === 'LISTING_EDITOR' ? 'GROUP' : 'SEARCH';
}

interface Filled {
  need: string | null;
  reason: UnmetReason | null;
  area: string | null | undefined;
  population?: string | null | undefined;
}

function problemsWithFlag({ vocabulary }: Context, { need, reason, area, population }: Filled): Problem[] {
  const known = (taxonomy: 'NEED' | 'POPULATION') => new Set(vocabulary.terms(taxonomy).map(({ code }) => code));
  return [
    ...(need === null ? [problem('need', 'REQUIRED', 'Say which need was not met, by its code.')] : []),
    ...problemsWithCodes('need', need === null ? [] : [need], known('NEED')),
    ...problemsWithCodes('population', population == null ? [] : [population], known('POPULATION')),
    ...(reason === null ? [problem('reason', 'REQUIRED', 'Say why it was not met.')] : []),
    ...(area === null
      ? [problem('areaCode', 'REQUIRED', 'Say in which area, by its code: place(postcode) names it.')]
      : []),
    ...(area === undefined
      ? [
          problem(
            'areaCode',
            'UNKNOWN',
            'There is no area of this code. Look it up with areas(search) or place(postcode).',
          ),
        ]
      : []),
  ];
}
