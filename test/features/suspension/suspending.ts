import type { Viewer } from '../../../src/shared/viewer.ts';
import type { Answer, TestApi } from '../../support/api.ts';

export const REASON = 'A volunteer was seen alone with a child.';

/** What suspends and lifts through the API, as somebody. */
export function suspending(api: TestApi) {
  const command =
    (name: string) =>
    async (id: string, viewer: Viewer, reason = REASON) => {
      const document = `mutation ($id: ID!, $reason: String!) { ${name}(id: $id, reason: $reason) {
      suspension { id reason isOfOrganisation askWhom liftedAt } problems { code message } } }`;
      const answer = await api.ask(document, { id, reason }, viewer);
      return { ...answer, payload: answer.data?.[name] };
    };
  return {
    suspendService: command('suspendService'),
    suspendOrganisation: command('suspendOrganisation'),
    liftSuspension: command('liftSuspension'),
  };
}

export function codesOf({ errors }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions.code);
}
