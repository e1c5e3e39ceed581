import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/uuid.ts';
import { keyViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';
import { auditLog, RENAME } from './audit-log.ts';

const api = testApi();
const { events } = auditLog(api);
const { anOrganisation, aService } = builders(api);
const administrator = whoIs('ADMINISTRATOR');

describe('the audit log, for an administrator', () => {
  it('shows a change with what it was before and after, and what was added from the change record', async () => {
    const organisation = await anOrganisation();
    const service = await aService({ name: { en: 'First' } }, organisation.id);
    const editor = whoIs('LISTING_EDITOR', organisation.id);
    await api.ask(RENAME, { ...service, name: 'Second' }, editor);

    const { nodes } = await events({ subjectId: service.id });

    expect(nodes).toMatchObject([
      {
        action: 'UPDATE',
        actor: editor.id,
        actorKind: 'PERSON',
        role: 'LISTING_EDITOR',
        scope: organisation.id,
        operation: 'updateService',
        before: { name: { en: 'First' } },
        after: { name: { en: 'Second' } },
        reason: 'They asked for it',
      },
      { action: 'INSERT', actorKind: 'PERSON', after: { name: { en: 'First' }, organisation_id: organisation.id } },
    ]);
  });

  it('is filtered by everything that it can be asked by', async () => {
    const from = new Date().toISOString();
    const organisation = await anOrganisation();
    const service = await aService({}, organisation.id);
    const editor = whoIs('LISTING_EDITOR', organisation.id);
    await api.ask(RENAME, { ...service, name: 'Renamed' }, editor);

    for (const filter of [
      { person: editor.id },
      { role: 'LISTING_EDITOR', subjectId: service.id },
      { operation: 'updateService', from },
      { subject: 'service', person: editor.id, from, to: new Date(Date.now() + 1000).toISOString() },
    ]) {
      expect((await events(filter)).nodes).toMatchObject([{ actor: editor.id, subjectId: service.id }]);
    }
    expect((await events({ person: editor.id, to: from })).nodes).toEqual([]);
    expect((await events({ requestId: newId() })).nodes).toEqual([]);
  });

  it('is read page by page, the newest first, with nothing twice while more is written', async () => {
    const organisation = await anOrganisation();
    const wanted: string[] = [];
    for (let turn = 0; turn < 7; turn += 1) wanted.unshift((await aService({}, organisation.id)).id);
    const filter = { subject: 'service', operation: 'createService' };

    const seen: string[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn += 1) {
      const { nodes, page } = await events(filter, administrator, { first: 3, after });
      seen.push(...nodes.map(({ subjectId }: { subjectId: string }) => subjectId));
      after = page.endCursor;
      await aService({}, organisation.id);
    }

    expect(seen.slice(0, 7)).toEqual(wanted);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('says so when the cursor is none of its own', async () => {
    const { errors } = await events({}, administrator, { after: 'nonsense' });

    expect(errors[0]?.extensions.problems).toMatchObject([{ path: 'after' }]);
  });

  it('has an event of its own being read, and by what was asked', async () => {
    const reader = whoIs('ADMINISTRATOR');
    const person = newId();
    await events({ subjectId: person }, reader);

    const { nodes } = await events({ person: reader.id });

    expect(nodes).toMatchObject([
      { action: 'READ', operation: 'auditEvents', role: 'ADMINISTRATOR', concerns: [person], fields: ['subjectId'] },
    ]);
  });

  it('is closed to everybody else, and shows that they tried', async () => {
    const editor = whoIs('LISTING_EDITOR', newId());
    const others = [
      editor,
      whoIs('SUPERVISOR', newId()),
      someone(),
      keyViewer(newId(), administrator.roles, ['LISTINGS']),
    ];

    for (const viewer of others) expect((await events({}, viewer)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await events({}, editor);

    const { nodes } = await events({ person: editor.id });
    expect(nodes).toMatchObject([{ action: 'REFUSED', operation: 'auditEvents', actorKind: 'PERSON' }]);
  });

  it('opens to a key that was made for it', async () => {
    expect((await events({}, keyViewer(newId(), administrator.roles, ['AUDIT']))).errors).toEqual([]);
  });
});

describe('a refusal', () => {
  it('of a change is an event that says of what', async () => {
    const service = await aService();
    const stranger = whoIs('LISTING_EDITOR', newId());

    const { errors } = await api.ask(RENAME, { ...service, name: 'Mine' }, stranger);

    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { nodes } = await events({ person: stranger.id });
    expect(nodes).toMatchObject([
      { action: 'REFUSED', operation: 'updateService', subjectId: service.id, before: null },
    ]);
  });
});
