import { administrator } from '../../src/shared/viewer.ts';
import type { TestApi } from './api.ts';

export interface Built {
  id: string;
  version: number;
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

  return { anOrganisation, aLocation, aService };
}
