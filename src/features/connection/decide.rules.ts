import { problem, problemsWithDay } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { ConnectingFacts, EpisodeFacts, PersonFacts, ServiceFacts } from './connecting.queries.ts';
import type { ConnectionKind, ConnectionState } from './connection.codes.ts';
import { afterStep, problemsWithStep, type Course } from './course.rules.ts';
import {
  episodeFor,
  judged,
  overrideFor,
  problemsWithEpisode,
  problemsWithOverride,
  problemsWithService,
  problemsWithWork,
  type Judged,
  type Override,
} from './decision.rules.ts';
import { warningsAbout, type ConnectionWarning } from './warning.rules.ts';
import { firstState, problemsWithFirstState } from './way.rules.ts';

/** A connection as somebody wants to record it. */
export interface ConnectionToBe {
  personId: string;
  serviceId: string;
  kind: ConnectionKind;
  episodeId?: string | null | undefined;
  state?: ConnectionState | null | undefined;
  on?: string | null | undefined;
  madeOn?: string | null | undefined;
  need?: string | null | undefined;
  overrideReason?: string | null | undefined;
  note?: string | null | undefined;
}

/** A connection that may be made, with all that is kept of it. */
export interface Plan {
  person: PersonFacts;
  episode: EpisodeFacts | null;
  service: ServiceFacts;
  judgement: Judged;
  course: Course;
  on: string;
  need: string | null;
  override: Override | null;
  note: string | null;
}

/** One of the two: a plan, or what is wrong. */
export type Decision = { plan: Plan; warnings: ConnectionWarning[] } | { problems: Problem[] };

export interface Deciding {
  viewer: Pick<Viewer, 'id' | 'roles'>;
  today: string;
  /** Codes of all needs. */
  needs: ReadonlySet<string>;
}

/** Whether somebody may be connected like that, on this day, by this viewer. */
export function decisionOn(wanted: ConnectionToBe, facts: ConnectingFacts, deciding: Deciding): Decision {
  const { person, service } = facts;
  if (!person) return { problems: [problem('personId', 'NOT_FOUND', 'There is no such person in your teams.')] };
  const said = saidIn(wanted);
  const episodes = { episodeId: said.episodeId, episodes: facts.episodes };
  const episode = episodeFor(deciding.viewer, person, episodes);
  const judgement = service && judged(service, deciding.today);
  const override = judgement && overrideFor(deciding.viewer, said, { person, allowance: facts.allowance, judgement });
  const { course, on, problems } = courseOf(said, { today: deciding.today, earliest: earliestOf(episode) });
  const need = said.need ?? onlyOne(episode);
  const found = [
    ...problemsWithWork(deciding.viewer, person.teamId, said.kind),
    ...problemsWithEpisode(deciding.viewer, person, episodes),
    ...problemsWithOverride(deciding.viewer, person.teamId, said.overrideReason),
    ...problemsWithService(service, said.kind, { judgement, override }),
    ...problems,
    ...problemsWithNeed(need, deciding.needs),
    ...problemsWithWords(said, deciding.today),
  ];
  if (found.length > 0 || !service || !judgement) return { problems: found };
  const plan = { person, episode, service, judgement, course, on, need, override, note: said.note };
  return { plan, warnings: warningsOf(plan, facts.isConnectedAlready) };
}

/** What is not said is null, whichever way it was left out. */
function saidIn({ personId, serviceId, kind, ...rest }: ConnectionToBe) {
  const { episodeId, state, on, madeOn, need, overrideReason, note } = rest;
  return {
    ...{ personId, serviceId, kind, state: state ?? null, on: on ?? null, madeOn: madeOn ?? null },
    ...{ episodeId: episodeId ?? null, need: need ?? null },
    ...{ overrideReason: overrideReason?.trim() || null, note: note?.trim() || null },
  };
}

function courseOf({ kind, state, on, madeOn }: ConnectionToBe, bounds: { today: string; earliest: string | null }) {
  const step = { to: state ?? firstState(kind), on: on ?? bounds.today };
  const isPlanned = step.to === 'PLANNED';
  const course = afterStep({ ...NOTHING_YET, kind, madeOn: isPlanned ? null : (madeOn ?? null) }, step);
  const misread = [...problemsWithDay('on', on), ...problemsWithDay('madeOn', madeOn)];
  const unfit = [...problemsWithFirstState(kind, step.to), ...misread];
  const future =
    isPlanned && step.on > bounds.today ? [problem('on', 'OUT_OF_RANGE', 'This day lies in the future.')] : [];
  const problems = unfit.length > 0 ? unfit : [...problemsWithStep(step, course, bounds), ...future];
  return { course, on: step.on, problems };
}

const NOTHING_YET = {
  state: 'PLANNED',
  outcome: null,
  madeOn: null,
  sentOn: null,
  receivedOn: null,
  startedOn: null,
  sustainedOn: null,
  endedOn: null,
} as const;

/** What has to be said to the person, of a plan or of what was made of it. */
export function warningsOf(
  { person, service, judgement, override }: Pick<Plan, 'person' | 'service' | 'judgement' | 'override'>,
  isConnectedAlready: boolean,
): ConnectionWarning[] {
  return warningsAbout({
    ...service,
    standing: judgement.standing,
    reasons: judgement.reasons,
    overrideReason: override?.reason ?? null,
    ageBand: person.ageBand,
    home: person.catchment,
    isConnectedAlready,
  });
}

function problemsWithNeed(need: string | null, known: ReadonlySet<string>): Problem[] {
  if (need === null || known.has(need)) return [];
  return [problem('need', 'UNKNOWN', `There is no such need. Choose one of: ${[...known].join(', ')}.`)];
}

function onlyOne(episode: EpisodeFacts | null): string | null {
  return episode?.needs.length === 1 ? (episode.needs[0] ?? null) : null;
}

function earliestOf(episode: EpisodeFacts | null): string | null {
  return episode?.referredOn ?? null;
}

/** What is kept may not say who the person is. */
function problemsWithWords(
  { note, overrideReason }: Pick<ConnectionToBe, 'note' | 'overrideReason'>,
  today: string,
): Problem[] {
  return [
    ...problemsWithKeeping({ note, overrideReason }),
    ...problemsWithIdentifying('note', note, today),
    ...problemsWithIdentifying('overrideReason', overrideReason, today),
  ];
}
