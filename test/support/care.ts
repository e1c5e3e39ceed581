import { unitFor } from '../../src/database/orm.ts';
import { ConnectionRecord } from '../../src/features/connection/connection-record.entity.ts';
import { Episode } from '../../src/features/episode/episode.entity.ts';
import { Service } from '../../src/features/service/service.entity.ts';
import { SupportedPerson } from '../../src/features/supported-person/supported-person.entity.ts';
import { newId } from '../../src/shared/uuid.ts';
import type { TestApi } from './api.ts';

const DAY = '2026-03-02';

/** Makes what a team keeps of people, past the API: for tests of something else that only need it to be there. */
export function careBuilders(api: TestApi) {
  async function aSupportedPerson(teamId: string, more: object = {}): Promise<string> {
    const em = unitFor(api.directory.orm, 'test');
    const code = newId().slice(-8).toUpperCase();
    const full = { id: newId(), team: teamId, caseCode: code, ageBand: 'FROM_65_TO_74', lastActiveOn: DAY, ...more };
    const { id } = em.create(SupportedPerson, { ...full, registeredBy: newId(), createdAt: new Date() } as never);
    await em.flush();
    return id;
  }

  /** `heldBy` is the id of somebody with an account. */
  async function anEpisode(personId: string, heldBy: string, more: object = {}): Promise<string> {
    const em = unitFor(api.directory.orm, 'test');
    const person = await em.findOneOrFail(SupportedPerson, personId);
    const accepted = { response: 'ACCEPTED', respondedOn: DAY, referralSource: 'GP_PRACTICE', referredOn: DAY };
    const full = { ...accepted, needs: ['loneliness-and-isolation'], populations: person.populations, ...more };
    const made = { id: newId(), person, team: person.team, heldBy, createdAt: new Date(), ...full };
    const { id } = em.create(Episode, made as never);
    await em.flush();
    return id;
  }

  async function aConnection(episodeId: string, serviceId: string, more: object = {}): Promise<string> {
    const em = unitFor(api.directory.orm, 'test');
    const episode = await em.findOneOrFail(Episode, episodeId, { populate: ['person'] });
    const service = await em.findOneOrFail(Service, serviceId, { populate: ['organisation'] });
    const { person, team, heldBy, needs, populations, referralSource } = episode;
    const { localAuthority, icb } = person.getEntity();
    const { id } = em.create(ConnectionRecord, {
      ...{ id: newId(), person, episode, team, heldBy: heldBy.id, service, organisation: service.organisation },
      ...{ kind: 'SIGNPOST', state: 'OFFERED', madeOn: DAY, standing: service.standing, populations, referralSource },
      ...{ serviceName: service.name.en, organisationName: service.organisation.getEntity().name.en },
      ...{ serviceVersion: service.version, need: needs[0] ?? null, localAuthority, icb, createdAt: new Date() },
      ...more,
    } as never);
    await em.flush();
    return id;
  }

  return { aSupportedPerson, anEpisode, aConnection };
}
