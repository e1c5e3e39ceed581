import { newId } from '../../../src/shared/uuid.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import type { Place, Scenario, Workshop } from '../scenario.ts';
import { giftOf } from './people.ts';

const INVITE = `mutation ($email: String!, $role: Role!, $scope: ID) {
  invitePerson(name: "Jo Bloggs", email: $email, role: $role, scope: $scope) { invitation { id } problems { message } } }`;

function offer(viewer: Viewer, place: Place) {
  return { email: `${newId()}@example.org`, ...giftOf(viewer, place) };
}

async function anInvitation(workshop: Workshop, place: Place, viewer: Viewer): Promise<string> {
  const { data } = await workshop.make(INVITE, offer(viewer, place));
  return data?.invitePerson.invitation.id as string;
}

export const invitationScenarios: Record<string, Scenario> = {
  invitePerson: {
    attempt: (_workshop, place, viewer) => Promise.resolve({ document: INVITE, variables: offer(viewer, place) }),
  },
  invitations: {
    // Ids are in the order of time, so the page after the team begins with the invitation that was sent to it.
    attempt: async (workshop, place, viewer) => {
      const id = await anInvitation(workshop, place, viewer);
      return {
        document: 'query ($after: String) { invitations(first: 1, after: $after) { edges { node { id } } } }',
        variables: { after: Buffer.from(`id:${place.team}`).toString('base64url'), id },
      };
    },
    succeeded: ({ data }, { variables }) => data?.invitations.edges[0]?.node.id === variables.id,
  },
  revokeInvitation: {
    attempt: async (workshop, place, viewer) => ({
      document: 'mutation ($id: ID!) { revokeInvitation(id: $id, reason: "Not joining.") { problems { message } } }',
      variables: { id: await anInvitation(workshop, place, viewer) },
    }),
  },
};
