import type { Context } from '../../context.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { givenFields, givenProvenance, givenText, publishedAt, rejectUnkeepable } from '../listing/listing.rules.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-term.entity.ts';
import { rejectIfMerged } from '../merge/find-kept.ts';
import { Service } from './service.entity.ts';
import type { CapacityInput, CostInput, EligibilityInput, ServiceInput } from './service.inputs.ts';
import type { SessionInput } from './session.inputs.ts';
import { problemsWithService, type ServiceDraft } from './service.rules.ts';

const NEVER_NULL = [
  'status',
  'needs',
  'activityKinds',
  'populations',
  'referralRoutes',
  'attendance',
  'languages',
  'accessibility',
  'catchment',
  'sessions',
  'sessionExceptions',
  'contacts',
  'links',
] as const;

/** What an input means for the columns of a service; what it leaves out is left out. Throws Rejected. */
export function serviceColumns(ctx: Context, input: ServiceInput) {
  rejectUnkeepable(input);
  const { isPublished, provenance, eligibility, cost, capacity, ...others } = input;
  const { locationIds: _places, ...rest } = others;
  const fields = {
    ...rest,
    ...textColumns(input),
    ...(eligibility && eligibilityColumns(eligibility)),
    ...(cost !== undefined && costColumns(cost)),
    ...(capacity && capacityColumns(capacity, ctx.now())),
    sessions: rest.sessions?.map(withPlainId) as Session[] | undefined,
    sessionExceptions: rest.sessionExceptions as SessionException[] | undefined,
    publishedAt: publishedAt(isPublished, ctx.now()),
    ...givenProvenance(provenance, ctx.now()),
    verifiedBy: rest.verifiedOn ? ctx.viewer.id : undefined,
  };
  return givenFields(fields, NEVER_NULL);
}

export type ServiceColumns = ReturnType<typeof serviceColumns>;

/** An id may be written in capitals, and is kept as everything else shows it. */
function withPlainId(session: SessionInput): SessionInput {
  return session.locationId ? { ...session, locationId: session.locationId.toLowerCase() } : session;
}

function textColumns({ name, summary, description, referralNote, sessionsInWords }: ServiceInput) {
  return {
    // Null for a blank name, which the rules refuse before anything is saved.
    name: givenText(name) as LocalisedText | undefined,
    summary: givenText(summary),
    description: givenText(description),
    referralNote: givenText(referralNote),
    sessionsInWords: givenText(sessionsInWords),
  };
}

function eligibilityColumns({ minimumAge, maximumAge, gender, conditions, exclusions }: EligibilityInput) {
  return {
    minimumAge: minimumAge ?? null,
    maximumAge: maximumAge ?? null,
    gender: gender ?? 'ANYONE',
    conditions: givenText(conditions ?? null),
    exclusions: givenText(exclusions ?? null),
  } as const;
}

function costColumns(cost: CostInput | null) {
  return {
    costKind: cost?.kind ?? null,
    costPence: cost?.amountPence ?? null,
    costNote: givenText(cost?.note ?? null),
  };
}

function capacityColumns({ state, waitingWeeks, asOf, places }: CapacityInput, now: Date) {
  return {
    capacityState: state,
    waitingWeeks: waitingWeeks ?? null,
    capacityAsOf: asOf ?? now.toISOString().slice(0, 10),
    // How large it is stays as it was where somebody says only that it is full.
    capacityPlaces: places,
  };
}

/** Rejects what a service must not become, with everything that is wrong at once. */
export function rejectService({ vocabulary }: Context, columns: Partial<ServiceDraft>): void {
  const codes = (taxonomy: Taxonomy) => new Set(vocabulary.terms(taxonomy).map((term) => term.code));
  const known = { needs: codes('NEED'), activityKinds: codes('ACTIVITY_KIND'), populations: codes('POPULATION') };
  rejectIfAny(problemsWithService({ ...EMPTY, ...columns }, known));
}

const EMPTY: ServiceDraft = {
  name: null,
  summary: null,
  description: null,
  needs: [],
  activityKinds: [],
  populations: [],
  minimumAge: null,
  maximumAge: null,
  costKind: null,
  costPence: null,
  languages: [],
  capacityState: 'UNKNOWN',
  waitingWeeks: null,
  capacityAsOf: null,
  capacityPlaces: null,
  catchment: [],
  sessions: [],
  sessionExceptions: [],
  contacts: [],
  links: [],
  verifiedOn: null,
};

/** The service to be changed. Throws NotFound when there is none. */
export async function loadService(ctx: Context, id: string): Promise<Service> {
  const service = isUuid(id) ? await ctx.em.findOne(Service, id) : null;
  if (!service || service.archivedAt) await rejectIfMerged(ctx, id);
  if (!service) throw new NotFound('There is no such service.');
  return service;
}
