import DataLoader from 'dataloader';
import type { Reads } from './database/reads.ts';
import { locationsByIds, locationsOfServices, type LocationRow } from './features/location/location.queries.ts';
import type { Whereabouts } from './features/freshness/freshness-policy.rules.ts';
import { whereabouts } from './features/freshness/whereabouts.queries.ts';
import { findAreas } from './features/place/find-areas.ts';
import type { AreaReference } from './features/place/place.rules.ts';
import { reasonsOfGaps, stepsOfGaps, type ReasonRow, type StepRow } from './features/gap/gap.queries.ts';
import { needsOffered, type OfferedRow } from './features/grant/grant.queries.ts';
import { organisationsByIds, type OrganisationRow } from './features/organisation/organisation.queries.ts';
import {
  servicesByIds,
  servicesOfOrganisations,
  standingsOfOrganisations,
  type ServiceRow,
  type ServicesWanted,
  type StandingsRow,
} from './features/service/service.queries.ts';
import { invitationsKnownTo } from './features/invitation/invitation.policy.ts';
import { invitationsByIds, type InvitationRow } from './features/invitation/invitation.queries.ts';
import { peopleKnownTo } from './features/person/person.policy.ts';
import { peopleByIds, type PersonRow } from './features/person/person.queries.ts';
import { rolesInTeams, rolesOfPeople, type RoleRow } from './features/role/role.queries.ts';
import { teamsKnownTo } from './features/team/team.policy.ts';
import { teamsByIds, type TeamRow } from './features/team/team.queries.ts';
import { isStaff, sightOf } from './features/listing/listing.policy.ts';
import { plansDueOn } from './features/referability/plans.queries.ts';
import { areasOfSuspensions, openSuspensionsOf, type SuspensionRow } from './features/suspension/suspension.queries.ts';
import { namesOfPeople } from './features/history/history.queries.ts';
import { reviewsOfServices, type ReviewRow } from './features/review/review.queries.ts';
import { assuranceOfServices, type AssuranceRow } from './features/standing/assurance.queries.ts';
import { careLoaders, type CareLoaders } from './care-loaders.ts';
import { figureLoaders, type FigureLoaders } from './figure-loaders.ts';
import { byId, byKey, listsBy, none, nothing } from './loading.ts';
import { isUuid } from './shared/uuid.ts';
import type { Viewer } from './shared/viewer.ts';
import type { ViewerReach } from './policy/permit.ts';
import { recordRead, type Reading } from './policy/record-read.ts';

/** Loads that fields share, so that a list of twenty asks PostgreSQL once and not twenty times. */
export interface Loaders extends CareLoaders, FigureLoaders {
  organisation: DataLoader<string, OrganisationRow | null>;
  service: DataLoader<string, ServiceRow | null>;
  location: DataLoader<string, LocationRow | null>;
  assuranceOfService: DataLoader<string, AssuranceRow | null>;
  reviewsOfService: DataLoader<string, ReviewRow[]>;
  /** The name of somebody who assessed; that it was shown stands in the audit log. */
  nameOfAssurer: DataLoader<string, string | null>;
  locationsOfService: DataLoader<string, LocationRow[]>;
  servicesOfOrganisation: DataLoader<ServicesWanted, ServiceRow[]>;
  /** The standings of what an organisation offers, as far as the viewer sees it. */
  standingsOfOrganisation: DataLoader<string, StandingsRow[]>;
  /** Why an organisation or a service is suspended, by the id of that, for whoever may be told. */
  suspension: DataLoader<string, SuspensionRow | null>;
  /** The councils that a suspension concerns. */
  areasOfSuspension: DataLoader<string, string[]>;
  /** Where a listing is and what it is, as far as months depend on it. */
  whereabouts: DataLoader<string, Whereabouts>;
  /** By which day the action plan of a service is to be done; null where there is none. */
  planDueOn: DataLoader<string, string | null>;
  /** The life of a gap in provision, from its first step. */
  stepsOfGap: DataLoader<string, StepRow[]>;
  /** How often each reason was given for a gap, up to a day. */
  reasonsOfGap: DataLoader<{ id: string; until: string }, ReasonRow[]>;
  /** The needs of what an organisation offers now. */
  needsOfferedBy: DataLoader<string, OfferedRow[]>;
  /** An area by its code; null for a code that is not known here. */
  area: DataLoader<string, AreaReference | null>;
  person: DataLoader<string, PersonRow | null>;
  /** The roles that a person holds, as far as the viewer knows them. */
  rolesOfPerson: DataLoader<string, RoleRow[]>;
  invitation: DataLoader<string, InvitationRow | null>;
  team: DataLoader<string, TeamRow | null>;
  /** The roles that are held in a team, for whoever sees the team. */
  membersOfTeam: DataLoader<string, RoleRow[]>;
}

export function createLoaders(reads: Reads, reading: Reading & { readonly now: () => Date }): Loaders {
  const { viewer } = reading;
  const sight = sightOf(viewer);
  const people = peopleKnownTo(viewer);
  const teams = teamsKnownTo(viewer);
  const invitations = invitationsKnownTo(viewer);
  return {
    area: new DataLoader((codes) => findAreas(reads, codes)),
    whereabouts: byKey(
      async (ids) => new Map((await whereabouts(reads, ids)).map((row) => [row.id, row])),
      (): Whereabouts => ({ areas: [], activityKinds: [] }),
    ),
    organisation: byId((ids) => organisationsByIds(reads, ids, sight)),
    service: byId((ids) => servicesByIds(reads, ids, sight)),
    location: byId((ids) => locationsByIds(reads, ids)),
    planDueOn: byKey((ids) => plansDueOn(reads, ids), nothing),
    ...suspensionLoaders(reads, viewer),
    ...gapLoaders(reads),
    ...assuranceLoaders(reads, reading),
    ...careLoaders(reads, reading),
    ...figureLoaders(reads, viewer),
    person: byId(async (ids) =>
      reachesAnything(people) ? recorded(reading, await peopleByIds(reads, ids, people)) : [],
    ),
    invitation: byId(async (ids) => (reachesAnything(invitations) ? invitationsByIds(reads, ids, invitations) : [])),
    team: byId(async (ids) => (reachesAnything(teams) ? teamsByIds(reads, ids, teams) : [])),
    rolesOfPerson: listsBy(
      ({ personId }) => personId,
      (ids) => rolesOfPeople(reads, ids, people),
    ),
    membersOfTeam: listsBy(
      ({ scope }) => scope,
      (ids) => rolesInTeams(reads, ids),
    ),
    standingsOfOrganisation: listsBy(
      ({ organisationId }) => organisationId,
      (ids) => standingsOfOrganisations(reads, ids, sight),
    ),
    locationsOfService: new DataLoader(async (ids) => {
      const groups = Map.groupBy(await locationsOfServices(reads, ids), (location) => location.serviceId);
      return ids.map((id) => groups.get(id) ?? []);
    }),
    servicesOfOrganisation: new DataLoader((wanted) => servicesOfOrganisations(reads, wanted, sight), {
      cache: false,
    }),
  };
}

/** Why listings are suspended, and where that matters. */
function suspensionLoaders(reads: Reads, viewer: Viewer): Pick<Loaders, 'suspension' | 'areasOfSuspension'> {
  const asked = { sight: sightOf(viewer), isStaff: isStaff(viewer) };
  return {
    suspension: byKey(async (ids) => {
      const rows = await openSuspensionsOf(reads, ids, asked);
      return new Map(rows.map((row) => [row.listingId, row]));
    }, nothing),
    areasOfSuspension: byKey((ids) => areasOfSuspensions(reads, ids), none),
  };
}

/** What is known of gaps in provision, and of what grants are for. */
function gapLoaders(reads: Reads): Pick<Loaders, 'stepsOfGap' | 'reasonsOfGap' | 'needsOfferedBy'> {
  return {
    needsOfferedBy: listsBy(
      ({ organisationId }) => organisationId,
      (ids) => needsOffered(reads, ids),
    ),
    stepsOfGap: listsBy(
      ({ gapId }) => gapId,
      (ids) => stepsOfGaps(reads, ids),
    ),
    reasonsOfGap: new DataLoader(
      async (asked) => {
        const ids = asked.map(({ id }) => id);
        const groups = Map.groupBy(await reasonsOfGaps(reads, ids, asked[0]?.until ?? ''), ({ gapId }) => gapId);
        return ids.map((id) => groups.get(id) ?? []);
      },
      { cache: false },
    ),
  };
}

/** What is known of the quality assurance of services, and by whom. */
function assuranceLoaders(
  reads: Reads,
  reading: Reading,
): Pick<Loaders, 'assuranceOfService' | 'reviewsOfService' | 'nameOfAssurer'> {
  return {
    assuranceOfService: byId((ids) => assuranceOfServices(reads, ids)),
    reviewsOfService: listsBy(
      ({ serviceId }) => serviceId,
      (ids) => reviewsOfServices(reads, ids),
    ),
    nameOfAssurer: new DataLoader(async (ids) => {
      const names = await namesOfPeople(reads, ids.filter(isUuid));
      const operation = 'Assurance.detail';
      await recordRead(reading, { operation, subject: 'person', ids: [...names.keys()], fields: ['name'] });
      return ids.map((id) => names.get(id) ?? null);
    }),
  };
}

/** Whoever is shown, by whatever way the question came to them, stands in the audit log first. */
async function recorded(reading: Reading, people: PersonRow[]): Promise<PersonRow[]> {
  const ids = people.map(({ id }) => id);
  if (ids.length > 0) await recordRead(reading, { operation: 'person', subject: 'person', ids });
  return people;
}

/** The public knows no people and no teams: nothing is asked for it. */
function reachesAnything({ all, scopes, self }: ViewerReach): boolean {
  return all || self !== null || scopes.length > 0;
}
