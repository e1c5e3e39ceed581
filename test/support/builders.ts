import { randomUUID } from 'node:crypto';
import { londonDay } from '../../src/shared/opening-hours/london.ts';
import { unitFor } from '../../src/database/orm.ts';
import { Letter } from '../../src/features/letter/letter.entity.ts';
import { DuplicateCandidate } from '../../src/features/duplicate/duplicate-candidate.entity.ts';
import { countMoney } from '../../src/features/grant/count-money.ts';
import { FeedTerm } from '../../src/features/feed-term/feed-term.entity.ts';
import { ImportConflict } from '../../src/features/import-conflict/import-conflict.entity.ts';
import { ImportRun } from '../../src/features/import-run/import-run.entity.ts';
import { Grant } from '../../src/features/grant/grant.entity.ts';
import { findDuplicates } from '../../src/features/duplicate/find-duplicates.ts';
import { freezesOn, quarterOf } from '../../src/features/impact/period.rules.ts';
import { publishPeriods } from '../../src/features/impact/publish-periods.ts';
import { publishFigures } from '../../src/features/provision/publish-figures.ts';
import { countSupply } from '../../src/features/supply/count-supply.ts';
import { Person } from '../../src/features/person/person.entity.ts';
import { RoleAssignment } from '../../src/features/role/role-assignment.entity.ts';
import type { HeldRole } from '../../src/shared/role.ts';
import { newId } from '../../src/shared/uuid.ts';
import { personViewer, type Viewer } from '../../src/shared/viewer.ts';
import { administrator } from './viewers.ts';
import type { TestApi } from './api.ts';

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

  /** Lets the figures of some quarter be published, of which there are none. */
  async function publishedFigures(): Promise<void> {
    const em = unitFor(api.directory.orm, 'test');
    const nobody = [newId(), newId()];
    for (const sign of [1, -1])
      await em.execute(
        `insert into impact.delta (sign, organisation_id, team_id, populations, made_on) values (${sign}, ?, ?, '{}', '2026-01-01')`,
        nobody,
      );
    await publishPeriods(em, { today: '2026-04-29', at: new Date(), chance: () => 1 });
  }

  /** Counts what there is, by need and area, as the job does each night. */
  async function countedSupply(): Promise<void> {
    await countSupply(unitFor(api.directory.orm, 'test'), api.now());
  }

  /** Counts what there is, and lets the gaps of this quarter be published as if it had frozen. */
  async function publishedGaps(): Promise<void> {
    await countedSupply();
    const today = freezesOn(quarterOf(londonDay(api.now())));
    await publishFigures(unitFor(api.directory.orm, 'test'), { today, at: api.now(), chance: () => 1 });
  }

  /** A gap in provision in this area, published for a quarter long ago. */
  async function aPublishedGap(areaCode: string): Promise<void> {
    const em = unitFor(api.directory.orm, 'test');
    await em.execute(
      `insert into provision.period (quarter, published_at, method) values ('2025-01-01', now(), 1) on conflict do nothing`,
    );
    await em.execute(
      `insert into provision.figure select f.* from jsonb_populate_record(null::provision.figure, (
         select jsonb_object_agg(column_name, 0) from information_schema.columns
         where table_schema = 'provision' and table_name = 'figure' and data_type <> 'text' and column_name <> 'quarter')
         || jsonb_build_object('quarter', '2025-01-01', 'area_kind', 'LOCAL_AUTHORITY', 'area', ?::text, 'need', 'debt',
           'population', '', 'rank', (select count(*) + 1 from provision.figure))) as f
       on conflict do nothing`,
      [areaCode],
    );
  }

  /** A grant past the import: £1,200 for the first quarter of 2026. */
  async function aGrant(more: object = {}): Promise<Built> {
    const em = unitFor(api.directory.orm, 'test');
    const words = {
      source: '360giving',
      title: 'Warm meals',
      recipientName: 'Riverside Friends',
      recipientKey: 'riverside friends',
    };
    const money = {
      currency: 'GBP',
      amountPence: 120_000,
      awardedOn: '2026-01-15',
      firstMonth: 24_312,
      lastMonth: 24_314,
    };
    const full = { id: newId(), sourceId: `360G-test-${newId()}`, fetchedAt: new Date(), ...words, ...money, ...more };
    const { id, version } = em.create(Grant, full as never);
    await em.flush();
    await countMoney(unitFor(api.directory.orm, 'test'));
    return { id, version: version ?? 1 };
  }

  /** An import of a feed that came to its end. */
  async function anImportRun(more: object = {}): Promise<string> {
    const em = unitFor(api.directory.orm, 'test');
    const run = { source: 'oruk:example.org', address: 'https://example.org', startedBy: 'system:import', cursor: {} };
    const full = { id: newId(), ...run, state: 'FINISHED', isRehearsal: false, startedAt: new Date(), ...more };
    const { id } = em.create(ImportRun, full as never);
    await em.flush();
    await em.execute(
      `insert into feed.item (run_id, number, source_id, name, outcome) values (?::uuid, 1, 'a-1', 'Lunch club', 'CREATED')`,
      [id],
    );
    return id;
  }

  /** A field of which a feed says something else than somebody here. */
  async function anImportConflict(subjectId: string, more: object = {}): Promise<Built> {
    const em = unitFor(api.directory.orm, 'test');
    const said = { theirs: { name: { en: 'Theirs' } }, ours: { name: { en: 'Ours' } } };
    const about = { source: 'oruk:example.org', sourceId: newId(), subject: 'organisation', subjectId, field: 'name' };
    const full = { id: newId(), ...about, ...said, runId: newId(), foundAt: new Date(), ...more };
    const { id, version } = em.create(ImportConflict, full as never);
    await em.flush();
    return { id, version: version ?? 1 };
  }

  /** A term of a feed that nobody has mapped. */
  async function aFeedTerm(more: object = {}): Promise<Built> {
    const em = unitFor(api.directory.orm, 'test');
    const term = { source: 'oruk:example.org', taxonomy: 'theirs', term: newId(), name: 'Lunch clubs', used: 3 };
    const { id, version } = em.create(FeedTerm, { id: newId(), ...term, ...more } as never);
    await em.flush();
    return { id, version: version ?? 1 };
  }

  return {
    ...{ aFeedTerm, anImportConflict, anImportRun },
    ...{ aCandidate, aClaim, aDeadLetter, aGrant, anArea, aLocation, anOrganisation, aPerson, aService, aTeam },
    ...{ aPublishedGap, countedSupply, publishedFigures, publishedGaps },
  };
}
