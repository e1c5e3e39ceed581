import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';

const TEAM = `query ($id: ID!) { team(id: $id) {
  name employerKind hostOrganisation { name } employerOrganisation { name } gpSupervisor { name }
  safeguardingLead { name phone } safeguardingProcedureUrl practices { name odsCode firstPointOfContact { name } }
  missing { path message } members { role since person { name email } } } }`;

/** Reads a team through the API. */
export function teamsThrough(api: TestApi) {
  async function teamAs(viewer: Viewer, id: string) {
    const { data, errors } = await api.ask(TEAM, { id }, viewer);
    return data?.team ?? errors[0];
  }

  return { teamAs };
}
