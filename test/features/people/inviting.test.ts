import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { invitationsThrough, REVOKE } from './invitations-through.ts';

const api = testApi();
const { aTeam } = builders(api);
const { invite, accept, invited } = invitationsThrough(api);

describe('who may invite, and what they hear', () => {
  it('a supervisor: the four roles of the own team', async () => {
    const { id: scope } = await aTeam();
    const boss = whoIs('SUPERVISOR', scope);

    const refusals = [
      await invite({ role: 'SUPERVISOR', scope }, boss),
      await invite({ role: 'LINK_WORKER', scope: (await aTeam()).id }, boss),
      await invite({ role: 'LINK_WORKER', scope: randomUUID() }, boss),
      await invite({ role: 'ADMINISTRATOR', scope: null }, boss),
    ];

    expect(refusals.map(({ refused }) => refused)).toEqual(refusals.map(() => 'FORBIDDEN'));
    expect(new Set(refusals.map(({ refusal }) => refusal)).size).toBe(1);
  });

  it.each([
    [{ name: ' ' }, 'name', 'REQUIRED', 'Enter the name of the person.'],
    [{ name: 'x'.repeat(201) }, 'name', 'TOO_LONG', 'Shorten this to 200 characters; it has 201.'],
    [
      { email: 'ada at home' },
      'email',
      'INVALID',
      expect.stringMatching(/^“ada at home” does not look like an e-mail/),
    ],
    [{ email: '' }, 'email', 'REQUIRED', expect.any(String)],
    [{ name: 'a\0' }, 'name', 'INVALID', expect.any(String)],
    [{ scope: null }, 'scope', 'REQUIRED', 'Say in which team: its id.'],
    [{ scope: randomUUID() }, 'scope', 'NOT_FOUND', expect.stringMatching(/^There is no such team/)],
  ] as const)('%j is a problem at %s', async (wrong, path, ...[code, message]) => {
    const { id: scope } = await aTeam();

    expect((await invite({ role: 'LINK_WORKER', scope, ...wrong })).problems).toEqual([{ path, code, message }]);
  });

  it('an accepted one is not taken back, an open one is, with a reason', async () => {
    const { id: scope } = await aTeam();
    const accepted = await invited({ role: 'LINK_WORKER', scope });
    await accept(accepted.code);
    const open = await invited({ role: 'LINK_WORKER', scope });
    const revoke = async (id: string, reason: string, viewer = administrator) =>
      (await api.ask(REVOKE, { id, reason }, viewer)).data?.revokeInvitation;

    expect((await revoke(accepted.id, 'Too late.')).problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await revoke(open.id, '')).problems).toMatchObject([{ path: 'reason', code: 'REQUIRED' }]);
    expect(await revoke(open.id, 'Not joining.')).toEqual({ invitation: { status: 'REVOKED' }, problems: [] });
  });

  it('somebody else hears the same of an invitation as of none', async () => {
    const { id: scope } = await aTeam();
    const { id } = await invited({ role: 'LINK_WORKER', scope });
    const stranger = whoIs('SUPERVISOR', (await aTeam()).id);
    const ask = async (which: string) => (await api.ask(REVOKE, { id: which, reason: 'Mine.' }, stranger)).errors;

    expect(await ask(id)).toEqual(await ask(randomUUID()));
  });

  it('lists what was sent to own teams, by how far it has come', async () => {
    const { id: scope } = await aTeam();
    const accepted = await invited({ role: 'LINK_WORKER', scope });
    await accept(accepted.code);
    const open = await invited({ role: 'CARE_NAVIGATOR', scope });
    await invited({ role: 'LINK_WORKER', scope: (await aTeam()).id });
    const list = async (status?: string) => {
      const { data } = await api.ask(
        'query ($status: InvitationStatus) { invitations(status: $status) { edges { node { id status } } } }',
        { status },
        whoIs('SUPERVISOR', scope),
      );
      return data?.invitations.edges.map(({ node }: { node: object }) => node);
    };

    expect(await list()).toEqual([
      { id: accepted.id, status: 'ACCEPTED' },
      { id: open.id, status: 'OPEN' },
    ]);
    expect(await list('OPEN')).toEqual([{ id: open.id, status: 'OPEN' }]);
    expect(await list('EXPIRED')).toEqual([]);
  });
});
