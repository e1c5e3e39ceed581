import type { Role } from '../../../src/shared/role.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';

const EPISODE = `episode {
  id version state referralSource referralSourceWords referredOn needs { code } populations { code } response respondedOn
  goals { text isReached } goalCounts { set reached } reviewOn isReviewOverdue closedOn closingReason heldBy { name }
  codeToEnter { code term why } codeEntered { code term at by { name } } timeline { on step what why by { name } } }`;
const PAYLOAD = `{ ${EPISODE} problems { path code message } }`;

type Variables = Record<string, unknown>;

/** Episodes through the API, as people of a team of their own. */
export function episodesThrough(api: TestApi) {
  const { aTeam, aPerson } = builders(api);
  const { aSupportedPerson } = careBuilders(api);

  async function change(mutation: string, variables: Variables, viewer: Viewer) {
    const { data, errors } = await api.ask(mutation.replace('PAYLOAD', PAYLOAD), variables, viewer);
    const [payload] = Object.values(data ?? {});
    return { ...payload, refused: errors[0]?.extensions.code, refusal: errors[0]?.message };
  }

  const open = (personId: string, input: object, viewer: Viewer) =>
    change(
      'mutation ($personId: ID!, $input: EpisodeInput!) { openEpisode(personId: $personId, input: $input) PAYLOAD }',
      { personId, input: { referralSource: 'GP_PRACTICE', ...input } },
      viewer,
    );

  /** A mutation of an episode at its version, with more arguments as they are written in GraphQL. */
  const act = (field: string, { id, version }: { id: string; version: number }, viewer: Viewer, more = '') =>
    change(
      `mutation ($id: ID!, $version: Int!) { ${field}(id: $id, version: $version${more && `, ${more}`}) PAYLOAD }`,
      { id, version },
      viewer,
    );

  const mark = (id: string, code: unknown, viewer: Viewer) =>
    change(
      'mutation ($id: ID!, $code: String!) { markCodeEntered(id: $id, code: $code) PAYLOAD }',
      { id, code },
      viewer,
    );

  const read = async (id: string, viewer: Viewer) => {
    const { data, errors } = await api.ask(
      `query ($id: ID!) { episode(id: $id) ${EPISODE.replace('episode', '')} }`,
      { id },
      viewer,
    );
    return { episode: data?.episode, refused: errors[0]?.extensions.code };
  };

  /** A team with somebody whom it supports. */
  async function aTeamAtWork() {
    const team = (await aTeam()).id;
    const member = async (name: string, role: Role) => aPerson({ name, roles: [{ role, scope: team }] });
    const worker = await member('Wanda Worker', 'LINK_WORKER');
    const personId = await aSupportedPerson(team);
    return { team, worker, member, personId };
  }

  async function anOpenEpisode() {
    const at = await aTeamAtWork();
    const { episode } = await open(at.personId, {}, at.worker.viewer);
    return { ...at, episode };
  }

  async function anAnsweredEpisode(response: 'ACCEPTED' | 'DECLINED') {
    const at = await anOpenEpisode();
    const { episode } = await act('recordResponse', at.episode, at.worker.viewer, `response: ${response}`);
    return { ...at, episode };
  }

  return { open, act, mark, read, aTeamAtWork, anOpenEpisode, anAnsweredEpisode };
}
