import type { HeldRole } from '../../../src/shared/role.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import type { Answer } from '../../support/api.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';

/** A role that the viewer could give there, if it were theirs to give. */
export function giftOf(viewer: Viewer, { organisation, team }: Place): HeldRole {
  const isEditor = viewer.roles.length === 1 && viewer.roles[0]?.role === 'LISTING_EDITOR';
  return isEditor ? { role: 'LISTING_EDITOR', scope: organisation } : { role: 'LINK_WORKER', scope: team };
}

function somebodyThere(workshop: Workshop, place: Place, viewer: Viewer) {
  return workshop.aPerson({ roles: [giftOf(viewer, place)] });
}

async function roleThere(workshop: Workshop, place: Place, viewer: Viewer): Promise<string> {
  const { id } = await somebodyThere(workshop, place, viewer);
  const { data } = await workshop.make('query ($id: ID!) { person(id: $id) { roles { id } } }', { id });
  return data?.person.roles[0].id as string;
}

const onPerson = (document: string): Scenario['attempt'] =>
  async function attempt(workshop, place, viewer) {
    return { document, variables: { id: (await somebodyThere(workshop, place, viewer)).id } };
  };

const SUSPEND = 'mutation ($id: ID!) { suspendPerson(id: $id, reason: "On leave.") { problems { message } } }';

/** A role of their own is TAKEN where the viewer may give it: to decide that, it must have been theirs to give. */
function wasDecided({ data }: Answer): boolean {
  const codes = data?.assignRole.problems.map(({ code }: { code: string }) => code) as string[];
  return codes.every((code) => code === 'TAKEN');
}

export const peopleScenarios: Record<string, Scenario> = {
  people: {
    attempt: async (workshop, place, viewer) => {
      const { role, scope } = giftOf(viewer, place);
      await somebodyThere(workshop, place, viewer);
      const argument = role === 'LISTING_EDITOR' ? 'organisation' : 'team';
      const document = `query ($scope: ID!) { people(${argument}: $scope) { edges { node { name } } } }`;
      return { document, variables: { scope } };
    },
    succeeded: ({ data }) => data?.people.edges.length > 0,
  },
  person: {
    attempt: onPerson('query ($id: ID!) { person(id: $id) { name } }'),
    succeeded: ({ data }) => data?.person !== null,
  },
  'Person.email': {
    attempt: onPerson('query ($id: ID!) { person(id: $id) { email } }'),
    succeeded: ({ data }) => data?.person.email !== null,
  },
  'Person.suspendedAt': {
    attempt: async (workshop, place, viewer) => {
      const { id } = await somebodyThere(workshop, place, viewer);
      await workshop.make(SUSPEND, { id });
      return { document: 'query ($id: ID!) { person(id: $id) { suspendedAt } }', variables: { id } };
    },
    succeeded: ({ data }) => data?.person.suspendedAt !== null,
  },
  suspendPerson: { attempt: onPerson(SUSPEND) },
  reinstatePerson: {
    attempt: onPerson('mutation ($id: ID!) { reinstatePerson(id: $id) { problems { message } } }'),
  },
  assignRole: {
    attempt: async (workshop, place, viewer) => ({
      document: `mutation ($person: ID!, $role: Role!, $scope: ID) {
        assignRole(person: $person, role: $role, scope: $scope) { problems { code } } }`,
      variables: { person: (await somebodyThere(workshop, place, viewer)).id, ...giftOf(viewer, place) },
    }),
    succeeded: wasDecided,
  },
  removeRole: {
    attempt: async (workshop, place, viewer) => ({
      document: 'mutation ($id: ID!) { removeRole(id: $id, reason: "Has moved on.") { problems { message } } }',
      variables: { id: await roleThere(workshop, place, viewer) },
    }),
  },
};
