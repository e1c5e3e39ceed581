import type { HeldRole, Role } from '../../../src/shared/role.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { builders } from '../../support/builders.ts';
import type { TestApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';

const ASSIGN = `mutation ($person: ID!, $role: Role!, $scope: ID) {
  assignRole(person: $person, role: $role, scope: $scope) {
    assignment { id role scope person { name } team { name } area { code } organisation { name } }
    problems { path code message } } }`;
const REMOVE = `mutation ($id: ID!, $reason: String!) {
  removeRole(id: $id, reason: $reason) { assignment { id } problems { path code message } } }`;
const ROLES_OF = '{ person(id: "ID") { roles { id role scope } } }';

/** Gives, ends and reads roles through the API. */
export function rolesThrough(api: TestApi) {
  async function assign(person: string, wanted: HeldRole, viewer: Viewer = administrator) {
    const { data, errors } = await api.ask(ASSIGN, { person, ...wanted }, viewer);
    return { ...data?.assignRole, refused: errors[0]?.extensions.code, refusal: errors[0]?.message };
  }

  async function remove(id: string, viewer: Viewer = administrator, reason = 'Has moved on.') {
    const { data, errors } = await api.ask(REMOVE, { id, reason }, viewer);
    return { ...data?.removeRole, refused: errors[0]?.extensions.code, refusal: errors[0]?.message };
  }

  async function rolesOf(id: string) {
    const { data } = await api.ask(ROLES_OF.replace('ID', id), {}, administrator);
    return data?.person.roles as { id: string; role: Role; scope: string | null }[];
  }

  return { assign, remove, rolesOf, anArea: builders(api).anArea };
}
