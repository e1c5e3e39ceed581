import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId } from '../../../src/shared/uuid.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { invitationsThrough, PASSWORD, REVOKE, UNUSABLE } from './invitations-through.ts';
import { rolesThrough } from './roles-through.ts';

const api = testApi();
const { aPerson, aTeam } = builders(api);
const { remove, rolesOf } = rolesThrough(api);
const { invite, lettersTo, codeTo, accept, invited } = invitationsThrough(api);

describe('an invitation', () => {
  it('goes by mail, with a code of which only a digest is kept', async () => {
    const { id: scope } = await aTeam();

    const { invitation } = await invite({ email: ' Ada.Moss@Example.org ', role: 'LINK_WORKER', scope });

    const [letter] = await lettersTo('ada.moss@example.org');
    const code = await codeTo('ada.moss@example.org');
    const kept = JSON.stringify(await api.directory.reads.all('', 'select * from invitation'));
    expect(invitation).toMatchObject({ email: 'ada.moss@example.org', status: 'OPEN', role: 'LINK_WORKER', scope });
    expect(letter!.text).toContain('as a link worker');
    expect(kept).not.toContain(code);
  });

  it('makes an account with a role, without signing in', async () => {
    const { id: scope } = await aTeam();
    const { email, code } = await invited({ role: 'CARE_COORDINATOR', scope });

    const { person, assignment, problems } = await accept(code, { name: 'Ada  Moss', password: PASSWORD });

    expect({ problems, assignment }).toEqual({ problems: [], assignment: { role: 'CARE_COORDINATOR', scope } });
    expect(person).toMatchObject({ name: 'Ada Moss', email: null });
    const [account] = await api.directory.reads.all<{ password: string }>(
      '',
      'select * from auth.account where person_id = $1',
      [person.id],
    );
    expect(account!.password).not.toContain(PASSWORD);
    const { data } = await api.ask(
      'query ($id: ID!) { person(id: $id) { email roles { role } } }',
      { id: person.id },
      administrator,
    );
    expect(data?.person).toEqual({ email, roles: [{ role: 'CARE_COORDINATOR' }] });
  });

  it('works once, also when it is accepted several times at once', async () => {
    const { id: scope } = await aTeam();
    const { email, code } = await invited({ role: 'LINK_WORKER', scope });

    const answers = await Promise.all([1, 2, 3].map(() => accept(code)));

    expect(answers.filter(({ person }) => person)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([UNUSABLE, UNUSABLE]);
    expect(await api.directory.reads.all('', 'select 1 from person where email = $1', [email])).toHaveLength(1);
  });

  it('says the same of a code that is wrong, used, expired, taken back or replaced', async () => {
    const { id: scope } = await aTeam();
    const offer = { role: 'LINK_WORKER', scope } as const;
    const used = await invited(offer);
    await accept(used.code);
    const old = await invited(offer);
    const revoked = await invited(offer);
    await api.ask(REVOKE, { id: revoked.id, reason: 'Wrong address.' }, administrator);
    const replaced = await invited(offer);
    await invite({ ...offer, email: replaced.email.toUpperCase() });

    const answers = [];
    for (const code of ['', 'nonsense\0', randomUUID(), used.code, revoked.code, replaced.code])
      answers.push(await accept(code));
    api.setClock(new Date(Date.now() + 7 * 24 * 60 * 60 * 1000 + 1000).toISOString());
    answers.push(await accept(old.code));
    api.setClock();

    expect(answers.map(({ person, problems }) => ({ person, problems }))).toEqual(
      answers.map(() => ({ person: null, problems: [UNUSABLE] })),
    );
    expect((await accept(old.code)).problems).toEqual([]);
    expect((await accept(await codeTo(replaced.email))).problems).toEqual([]);
  });

  it('asks for a password that is hard to guess, and can then be accepted still', async () => {
    const { id: scope } = await aTeam();
    const { code } = await invited({ role: 'LINK_WORKER', scope });

    const weak = [
      await accept(code, {}),
      await accept(code, { password: 'ada moss ada moss' }),
      await accept(code, { name: ' ', password: PASSWORD }),
    ];

    expect(weak.map(({ person, problems }) => [person, problems[0].path])).toEqual([
      [null, 'password'],
      [null, 'password'],
      [null, 'name'],
    ]);
    expect((await accept(code)).problems).toEqual([]);
  });

  it('opens nothing once whoever sent it may not send it any more', async () => {
    const { id: scope } = await aTeam();
    const boss = await aPerson({ roles: [{ role: 'SUPERVISOR', scope }] });
    const { code } = await invited({ role: 'LINK_WORKER', scope }, boss.viewer);
    const [held] = await rolesOf(boss.id);
    await remove(held!.id);

    expect((await accept(code)).problems).toEqual([UNUSABLE]);
  });

  it('ends with the team', async () => {
    const { id: scope, version } = await aTeam();
    const { code } = await invited({ role: 'LINK_WORKER', scope });
    await api.ask(
      'mutation ($id: ID!, $version: Int!) { archiveTeam(id: $id, version: $version, reason: "Merged.") { problems { code } } }',
      { id: scope, version },
      administrator,
    );

    expect((await accept(code)).problems).toEqual([UNUSABLE]);
  });

  it('is sent once for a key', async () => {
    const { id: scope } = await aTeam();
    const offer = { role: 'LINK_WORKER', scope, email: `${newId()}@example.org`, key: randomUUID() } as const;

    const first = await invite(offer);
    const second = await invite(offer);

    expect(second).toEqual(first);
    expect(await lettersTo(offer.email)).toHaveLength(1);
  });
});
