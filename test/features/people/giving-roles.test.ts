import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/shared/role.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { rolesThrough } from './roles-through.ts';

const api = testApi();
const { anOrganisation, aPerson, aTeam } = builders(api);
const { assign, remove, rolesOf } = rolesThrough(api);

describe('who may give what', () => {
  it('a supervisor gives the four roles of their team to somebody they know, and no other', async () => {
    const { id: team } = await aTeam();
    const { id: otherTeam } = await aTeam();
    const boss = whoIs('SUPERVISOR', team);
    const roles: Role[] = ['LINK_WORKER', 'HEALTH_AND_WELLBEING_COACH', 'CARE_COORDINATOR', 'SUPERVISOR'];
    const { id } = await aPerson({ roles: [{ role: 'CARE_NAVIGATOR', scope: team }] });

    const inside = [];
    for (const role of roles) inside.push(await assign(id, { role, scope: team }, boss));
    const outside = [
      await assign(id, { role: 'LINK_WORKER', scope: otherTeam }, boss),
      await assign(id, { role: 'LINK_WORKER', scope: randomUUID() }, boss),
      await assign(id, { role: 'ADMINISTRATOR', scope: null }, boss),
    ];

    expect(inside.map(({ assignment, refused }) => refused ?? assignment.role)).toEqual([
      ...roles.slice(0, 3),
      'FORBIDDEN',
    ]);
    expect(outside.map(({ refused }) => refused)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(new Set(outside.map(({ refusal }) => refusal)).size).toBe(1);
  });

  it('a supervisor hears the same of somebody they do not know as of nobody', async () => {
    const { id: team } = await aTeam();
    const boss = whoIs('SUPERVISOR', team);
    const stranger = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: (await aTeam()).id }] });

    const [there] = [await assign(stranger.id, { role: 'LINK_WORKER', scope: team }, boss)];
    const nowhere = await assign(randomUUID(), { role: 'LINK_WORKER', scope: team }, boss);

    expect(there).toEqual(nowhere);
    expect(there.refused).toBe('NOT_FOUND');
  });

  it('a supervisor ends the roles of their team, but not of a fellow supervisor or of another team', async () => {
    const { id: team } = await aTeam();
    const boss = whoIs('SUPERVISOR', team);
    const { id: worker } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: team }] });
    const { id: fellow } = await aPerson({ roles: [{ role: 'SUPERVISOR', scope: team }] });
    const { id: other } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: (await aTeam()).id }] });
    const idOf = async (person: string) => (await rolesOf(person))[0]!.id;

    expect(await remove(await idOf(worker), boss)).toMatchObject({ problems: [], assignment: expect.anything() });
    expect((await remove(await idOf(fellow), boss)).refused).toBe('FORBIDDEN');
    expect(await remove(await idOf(other), boss)).toEqual(await remove(randomUUID(), boss));
  });

  it('everybody may leave a role of their own, once', async () => {
    const { id: team } = await aTeam();
    const { id, viewer } = await aPerson({ roles: [{ role: 'SUPERVISOR', scope: team }] });
    const [held] = await rolesOf(id);

    expect((await remove(held!.id, viewer)).problems).toEqual([]);
    expect((await remove(held!.id, viewer)).refused).toBe('NOT_FOUND');
    expect(await rolesOf(id)).toEqual([]);
  });

  it('a listing editor gives their own role in their own organisation, and no other', async () => {
    const { id: ours } = await anOrganisation();
    const { id: theirs } = await anOrganisation();
    const editor = await aPerson({
      roles: [ours, theirs].map((scope) => ({ role: 'LISTING_EDITOR' as const, scope })),
    });
    const { id } = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: ours }] });

    expect((await assign(id, { role: 'LISTING_EDITOR', scope: theirs }, editor.viewer)).problems).toEqual([]);
    expect(
      (await assign(id, { role: 'LISTING_EDITOR', scope: (await anOrganisation()).id }, editor.viewer)).refused,
    ).toBe('FORBIDDEN');
    expect((await assign(id, { role: 'ADMINISTRATOR', scope: null }, editor.viewer)).refused).toBe('FORBIDDEN');
  });
});
