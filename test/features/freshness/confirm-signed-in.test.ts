import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { keptOrganisation } from './kept-organisation.ts';

const api = testApi();
const build = builders(api);
const organisation = keptOrganisation(api);

const CONFIRM = `mutation ($id: ID!, $version: Int!) { confirmListing(id: $id, version: $version) {
  service { version freshness { verifiedOn verifiedBy } } organisation { freshness { verifiedOn } } problems { code } } }`;

describe('an editor who is signed in', () => {
  it('confirms a service or the organisation, in the version that they read', async () => {
    const editor = whoIs('LISTING_EDITOR', organisation.id);
    const service = await build.aService({ verifiedOn: '2025-01-01' }, organisation.id);

    const { data } = await api.ask(CONFIRM, { ...service }, editor);
    const again = await api.ask(CONFIRM, { ...service }, editor);
    const own = await api.ask(CONFIRM, { ...organisation }, editor);

    expect(data?.confirmListing.service.freshness).toEqual({ verifiedOn: '2026-11-22', verifiedBy: editor.id });
    expect(again.data?.confirmListing.problems).toEqual([{ code: 'CONFLICT' }]);
    expect(again.data?.confirmListing.service.version).toBe(service.version + 1);
    expect(own.data?.confirmListing.organisation.freshness.verifiedOn).toBe('2026-11-22');
  });
});

describe('a link worker', () => {
  it('notes that they have rung, and that all of it is right', async () => {
    const service = await build.aService({ verifiedOn: '2025-01-01' }, organisation.id);
    const worker = whoIs('LINK_WORKER', organisation.id);

    const { data } = await api.ask(
      `mutation ($id: ID!, $version: Int!) { verifyService(id: $id, version: $version, reason: "Rang them.") {
        service { freshness { verifiedOn verifiedBy state } } problems { message } } }`,
      { ...service },
      worker,
    );

    expect(data?.verifyService.service.freshness).toEqual({
      verifiedOn: '2026-11-22',
      verifiedBy: worker.id,
      state: 'FRESH',
    });
  });
});
