import { randomUUID } from 'node:crypto';
import { unitFor } from '../../src/database/orm.ts';
import { Letter } from '../../src/features/letter/letter.entity.ts';
import { DuplicateCandidate } from '../../src/features/duplicate/duplicate-candidate.entity.ts';
import { findDuplicates } from '../../src/features/duplicate/find-duplicates.ts';
import { Person } from '../../src/features/person/person.entity.ts';
import { RoleAssignment } from '../../src/features/role/role-assignment.entity.ts';
import type { HeldRole } from '../../src/shared/role.ts';
import { newId } from '../../src/shared/uuid.ts';
import { personViewer, type Viewer } from '../../src/shared/viewer.ts';
import { administrator } from './viewers.ts';
import type { TestApi } from './api.ts';
import { importBuilders } from './imported-builders.ts';
import { publishedBuilders } from './published-builders.ts';

export interface Built {
  id: string;
  version: number;
}

export interface PersonToBe {
  name?: string;
  email?: string;
  roles?: HeldRole[];
}

/** Makes things through the API, as an administrator would; each fills in what the test does not say. */
export function builders(api: TestApi) {
  async function made(field: string, document: string, variables: object): Promise<Built> {
    const { data, errors } = await api.ask(document, { ...variables }, administrator);
    const payload = data?.[field];
    const thing = payload && Object.values(payload).find((value) => !Array.isArray(value) && value !== null);
    if (!thing) throw new Error(`${field}: ${JSON.stringify(payload?.problems ?? errors)}`);
    return thing as Built;
  }

  async function anOrganisation(input: object = {}): Promise<Built> {
    const document = `mutation ($input: OrganisationInput!) {
      createOrganisation(input: $input) { organisation { id version } problems { path message } } }`;
    const full = { name: { en: 'Riverside Friends' }, kind: 'UNINCORPORATED_GROUP', ...input };
    return made('createOrganisation', document, { input: full });
  }

  async function aLocation(input: object = {}, organisationId?: string): Promise<Built> {
    const document = `mutation ($organisationId: ID!, $input: LocationInput!) {
      createLocation(organisationId: $organisationId, input: $input) { location { id version } problems { path message } } }`;
    const full = { name: { en: 'Ashfield Hall' }, ...input };
    return made('createLocation', document, {
      organisationId: organisationId ?? (await anOrganisation()).id,
      input: full,
    });
  }

  async function aService(input: object = {}, organisationId?: string): Promise<Built> {
    const document = `mutation ($organisationId: ID!, $input: ServiceInput!) {
      createService(organisationId: $organisationId, input: $input) { service { id version } problems { path message } } }`;
    const full = { name: { en: 'Tuesday lunch club' }, ...input };
    return made('createService', document, {
      organisationId: organisationId ?? (await anOrganisation()).id,
      input: full,
    });
  }

  async function aTeam(input: object = {}): Promise<Built> {
    const document = `mutation ($input: TeamInput!) {
      createTeam(input: $input) { team { id version } problems { path message } } }`;
    const hostOrganisation = (input as { hostOrganisation?: string }).hostOrganisation ?? (await anOrganisation()).id;
    const full = { name: 'Riverside team', employerKind: 'PCN', ...input, hostOrganisation };
    return made('createTeam', document, { input: full });
  }

  /** Somebody who can sign in, with these roles; `viewer` is they at this moment. */
  async function aPerson({ name = 'Jo Bloggs', email = `${newId()}@example.org`, roles = [] }: PersonToBe = {}) {
    const em = unitFor(api.directory.orm, 'test');
    const person = em.create(Person, { id: randomUUID(), name, email });
    for (const held of roles)
      em.create(RoleAssignment, { ...held, person, assignedAt: new Date(), assignedBy: 'system:test' });
    await em.flush();
    return { id: person.id, name, email, viewer: personViewer(person.id, roles) };
  }

  /** An area that is known here, with those that hold it. */
  async function anArea(code: string, parents: string[] = []): Promise<string> {
    await unitFor(api.directory.orm, 'test').execute(
      `insert into place.area (code, name, kind, parents) values (?, ?, 'LOCAL_AUTHORITY', ?::text[]) on conflict do nothing`,
      [code, code, `{${parents.join(',')}}`],
    );
    return code;
  }

  /** A letter that nobody took. */
  async function aDeadLetter(more: object = {}): Promise<string> {
    const em = unitFor(api.directory.orm, 'test');
    const words = { template: 'password-changed', recipient: 'ada@example.org', subject: 'News', text: 'Please look.' };
    const failure = 'The mail server refused it: 550';
    const { id } = em.create(Letter, { id: newId(), ...words, failure, tries: 1, diedAt: new Date(), ...more });
    await em.flush();
    return id;
  }

  /** A claim that somebody new has made. */
  async function aClaim(organisationId: string, viewer?: Viewer): Promise<{ id: string }> {
    const document = `mutation ($organisationId: ID!) {
      claimOrganisation(organisationId: $organisationId, statement: "I chair it.", position: "Chair", contact: "01632 960123") {
        claim { id } problems { path message } } }`;
    const { data, errors } = await api.ask(document, { organisationId }, viewer ?? (await aPerson()).viewer);
    if (!data?.claimOrganisation.claim) throw new Error(JSON.stringify(data ?? errors));
    return data.claimOrganisation.claim as { id: string };
  }

  /** Two listings that may be one, once the job has looked at what has changed. */
  async function aCandidate(one: string, other: string): Promise<string> {
    const em = unitFor(api.directory.orm, 'find-duplicates');
    await findDuplicates(em, () => new Date(), new Date(Date.now() + 60_000));
    const [oneId = '', otherId = ''] = [one, other].sort();
    return (await em.fork().findOneOrFail(DuplicateCandidate, { oneId, otherId })).id;
  }

  return {
    ...{ aCandidate, aClaim, aDeadLetter, anArea, aLocation, anOrganisation, aPerson, aService, aTeam },
    ...importBuilders(api),
    ...publishedBuilders(api),
  };
}
