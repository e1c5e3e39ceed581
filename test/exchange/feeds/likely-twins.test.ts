/** @seconds 12 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importCommand } from '../../../src/commands/import.ts';
import { readConfig } from '../../../src/config.ts';
import { unitFor } from '../../../src/database/orm.ts';
import { findDuplicates } from '../../../src/features/duplicate/find-duplicates.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';
import { statementsOf } from '../../support/statements.ts';
import { administrator } from '../../support/viewers.ts';
import { feedServer } from './feed-server.ts';
import { aFeedService } from './services.ts';

const api = testApi();
const feed = feedServer();
const { anOrganisation, aService, aCandidate } = builders(api);
let tests = 0;
let report = '';

beforeEach(() => {
  tests += 1;
});

const RUN = `query ($source: String) { importRuns(source: $source, first: 1) { edges { node {
  likelyDuplicates created records(remarkable: true, first: 100) { edges { node { name outcome remarks {
    field code message listingId sureness } } } } } } } }`;

/** Imports the feed, and tells what came of it. */
async function take(services: object[], ...flags: string[]) {
  feed.services = services;
  const file = path.join(os.tmpdir(), `linkwell-twins-${process.pid}.csv`);
  const config = readConfig({ LINKWELL_OUTGOING_NETWORKS: '127.0.0.1' });
  const tools = { config, database: api.connection, meilisearch: null, report: silentReporter };
  const words = ['oruk', feed.url, '--source', `twins-${tests}`, '--per-second', '2000', '--report', file, ...flags];
  await importCommand.run(words, { ...tools, signal: new AbortController().signal });
  report = fs.readFileSync(file, 'utf8');
  fs.rmSync(file);
  const { data } = await api.ask(RUN, { source: `oruk:twins-${tests}` }, administrator);
  const { likelyDuplicates, created, records } = data?.importRuns.edges[0].node ?? {};
  const remarks = records.edges.flatMap(({ node }: { node: { remarks: { code: string }[] } }) => node.remarks);
  return {
    likelyDuplicates,
    created,
    twins: remarks.filter(({ code }: { code: string }) => code === 'LIKELY_DUPLICATE'),
  };
}

/** As the job does each minute. */
const lookForDuplicates = () =>
  findDuplicates(unitFor(api.directory.orm, 'test'), () => new Date(), new Date(Date.now() + 60_000));

describe('what a feed brings that is likely here already', () => {
  let body: Built;
  let offer: Built;
  let phone: string;
  let site: string;

  beforeEach(async () => {
    phone = `01632 960${String(300 + tests)}`;
    site = `https://www.oak-${tests}.org.uk`;
    body = await anOrganisation({ name: { en: `Oak Friends ${tests} Ltd` }, links: [{ url: `${site}/about` }] });
    offer = await aService({ name: { en: `Oak lunch ${tests}` }, contacts: [{ phone }] }, body.id);
    await lookForDuplicates();
  });

  const near = (number = 1) =>
    aFeedService(number, {
      name: `Oak Lunch ${tests}`,
      phones: [{ id: '1', number: phone }],
      organization: {
        id: `0a000000-0000-4000-8000-00000000000${number}`,
        name: `The Oak Friends ${tests}`,
        website: site,
      },
    });
  const unlike = () =>
    aFeedService(2, {
      name: `Birch walks ${tests}`,
      phones: [{ id: '1', number: '01632 960999' }],
      organization: { id: '0a000000-0000-4000-8000-000000000002', name: `Birch walkers ${tests}` },
    });

  it('is taken, counted, listed with how sure it is and why, and told in the report', async () => {
    const { likelyDuplicates, created, twins } = await take([near(), unlike()]);

    expect({ likelyDuplicates, created }).toEqual({ likelyDuplicates: 1, created: 2 });
    expect(twins).toEqual([
      {
        ...{ field: 'organisation', code: 'LIKELY_DUPLICATE', listingId: body.id, sureness: 0.95 },
        message: `This is likely the organisation “Oak Friends ${tests} Ltd” (${body.id}), which is here already: 0.95 of 1 sure. They have the same website. They have the same name, but for its form.`,
      },
      expect.objectContaining({ field: 'service', listingId: offer.id, sureness: 0.95 }),
    ]);
    expect(report).toContain(`“Oak lunch ${tests}” (${offer.id}), which is here already: 0.95 of 1 sure.`);
  });

  it('is told in a rehearsal, which keeps nothing', async () => {
    const { likelyDuplicates, twins } = await take([near(), unlike()], '--dry-run');

    expect(likelyDuplicates).toBe(1);
    expect(twins).toMatchObject([{ listingId: body.id }, { listingId: offer.id }]);
    expect(await api.directory.reads.all('', 'select from service where source = $1', [`oruk:twins-${tests}`])).toEqual(
      [],
    );
  });

  it('waits for a person, as sure as it was told', async () => {
    await take([near()]);
    const [row] = await api.directory.reads.all<{ id: string }>('', 'select id from service where source = $1', [
      `oruk:twins-${tests}`,
    ]);
    const id = await aCandidate(offer.id, row?.id ?? '');

    const list = '{ duplicateCandidates(kind: SERVICE, first: 100) { edges { node { id sureness } } } }';
    const { data } = await api.ask(list, {}, administrator);

    const nodes = data?.duplicateCandidates.edges.map(({ node }: { node: object }) => node);
    expect(nodes).toContainEqual({ id, sureness: 0.95 });
  });

  it('is told once, when it is new', async () => {
    await take([near()]);
    await lookForDuplicates();

    expect(await take([near()])).toMatchObject({ likelyDuplicates: 0, twins: [] });
  });

  it('is looked for by the same few statements for a hundred records', async () => {
    const asking = (sent: string[]) => sent.filter((text) => text.includes('duplicate.mark m on')).length;
    const many = Array.from({ length: 90 }, (_, at) => aFeedService(at + 10));

    const one = asking(await statementsOf(() => take([near()], '--dry-run')));
    const hundred = asking(await statementsOf(() => take([near(), ...many], '--dry-run')));

    expect(one).toBe(2);
    expect(hundred).toBeLessThanOrEqual(6);
  });
});
