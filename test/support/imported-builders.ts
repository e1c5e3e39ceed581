import { unitFor } from '../../src/database/orm.ts';
import { countMoney } from '../../src/features/grant/count-money.ts';
import { FeedTerm } from '../../src/features/feed-term/feed-term.entity.ts';
import { ImportConflict } from '../../src/features/import-conflict/import-conflict.entity.ts';
import { ImportRun } from '../../src/features/import-run/import-run.entity.ts';
import { Grant } from '../../src/features/grant/grant.entity.ts';
import { newId } from '../../src/shared/uuid.ts';
import type { TestApi } from './api.ts';
import type { Built } from './builders.ts';

/** Makes what imports leave behind, past the import. */
export function importBuilders(api: TestApi) {
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

  return { aGrant, anImportRun, anImportConflict, aFeedTerm };
}
