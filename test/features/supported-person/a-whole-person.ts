import { unitFor } from '../../../src/database/orm.ts';
import { receivingCodesFor } from '../../../src/features/supported-person/receiving-code.queries.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { asking } from './people.ts';
import type { TestApi } from '../../support/api.ts';

/** Somebody of whom everything is kept that can be. */
export function wholePeople(api: TestApi) {
  const { aTeam, aService, aPerson } = builders(api);

  const { anEpisode, aConnection } = careBuilders(api);

  const { register, rows } = asking(api);

  /** Somebody with an episode, a connection and a code at whoever received them. */
  async function aWholePerson() {
    const { id: teamId } = await aTeam();
    const colleague = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: teamId }] });
    const input = { teamId, localReference: 'EMIS 9' };
    const { person } = await register(input, colleague.viewer, `whole-person-${teamId}`);
    const service = await aService();
    const episode = await anEpisode(person.id, colleague.id);
    const connection = await aConnection(episode, service.id);
    const [{ organisation_id: organisationId } = { organisation_id: '' }] = await rows<{ organisation_id: string }>(
      'select organisation_id from service where id = $1',
      [service.id],
    );
    const at = new Date();
    const sent = { personId: person.id, organisationId };
    const codeOf = await unitFor(api.directory.orm, 'test').transactional((em) => receivingCodesFor(em, [sent], at));
    const code = codeOf(sent);
    return { teamId, viewer: colleague.viewer, person, episode, connection, organisationId, code };
  }

  return { aWholePerson };
}
