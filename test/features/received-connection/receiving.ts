import { chaseReceivers } from '../../../src/features/received-connection/chase-receivers.ts';
import { tellReceivers } from '../../../src/features/received-connection/tell-receivers.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { lettersIn } from '../freshness/letters.ts';

/** Sends people to organisations, and looks at what these are told. */
export function receiving(api: TestApi) {
  const { aTeam, anOrganisation, aService, aPerson } = builders(api);
  const { aSupportedPerson, anEpisode, aConnection } = careBuilders(api);
  const program = (task: string) => api.directory.contextFor(systemViewer(task), { now: () => api.now() });

  /** A team with a link worker, and a person of theirs. */
  async function aCase(person: object = {}) {
    const host = await anOrganisation({ name: { en: 'Sale PCN' }, contacts: [{ phone: '01632 960011' }] });
    const team = (await aTeam({ name: 'Sale Moor team', hostOrganisation: host.id })).id;
    const worker = await aPerson({ name: 'Ada Lovelace', roles: [{ role: 'LINK_WORKER', scope: team }] });
    const personId = await aSupportedPerson(team, person);
    return { team, worker, personId, episode: await anEpisode(personId, worker.id) };
  }

  /** An organisation that somebody edits. */
  async function aReceiver(contacts: object[] = []) {
    const { id } = await anOrganisation({ name: { en: 'Meadow Choir' }, contacts });
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: id }] });
    return { id, editor, service: (await aService({ name: { en: 'Monday singing' } }, id)).id };
  }

  async function sent(to: { service: string }, more: object = {}, { episode }: { episode: string }) {
    const day = api.now().toISOString().slice(0, 10);
    return aConnection(episode, to.service, { kind: 'REFERRAL', state: 'SENT', madeOn: day, sentOn: day, ...more });
  }

  async function letterTo(address: string) {
    return (await lettersIn(api)).findLast(({ recipient }) => recipient === address);
  }

  async function wayTo(address: string): Promise<string> {
    return (await letterTo(address))?.text.match(/\/answer\/[\w-]+/)?.[0] ?? '';
  }

  /** Somebody sent to an organisation that has been written to, and the way to the page. */
  async function told(more: object = {}, person: object = {}) {
    const about = await aCase(person);
    const receiver = await aReceiver();
    const connection = await sent(receiver, more, about);
    await tellReceivers(program('tell-receivers'));
    return { ...about, ...receiver, connection, way: await wayTo(receiver.editor.email) };
  }

  /** A connection as it is kept. */
  async function kept(id: string) {
    const rows = await program('test').em.execute<Record<string, unknown>[]>(
      `select state, outcome, received_on::text as "receivedOn", started_on::text as "startedOn", ended_on::text as "endedOn"
       from connection where id = ?`,
      [id],
    );
    return rows[0];
  }

  async function timeline(id: string) {
    return program('test').em.execute<{ state: string; byRole: string; recordedBy: string | null }[]>(
      `select state, by_role as "byRole", recorded_by as "recordedBy" from connection_event where connection_id = ? order by id`,
      [id],
    );
  }

  return {
    aCase,
    aReceiver,
    sent,
    told,
    kept,
    timeline,
    letterTo,
    wayTo,
    tell: () => tellReceivers(program('tell-receivers')),
    chase: () => chaseReceivers(program('chase-receivers')),
    letters: () => lettersIn(api),
  };
}
