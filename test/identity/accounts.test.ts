import { describe, expect, it } from '@jest/globals';
import { verifyPassword } from 'better-auth/crypto';
import { Person } from '../../src/features/person/person.entity.ts';
import { SignInAccount } from '../../src/features/person/sign-in-account.entity.ts';
import { newId } from '../../src/shared/uuid.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';

const api = testApi();

describe('an account', () => {
  it('is opened by the flush that makes the person, with a password of which only a hash is kept', async () => {
    const ctx = api.directory.contextFor(systemViewer('test'));
    const person = ctx.em.create(Person, { id: newId(), name: 'Ada Example', email: 'ada@example.org' });

    await ctx.accounts.open(ctx.em, { personId: person.id, password: 'four words that fit' });
    await ctx.em.flush();

    const em = api.directory.contextFor(systemViewer('test')).em;
    const { password } = await em.findOneOrFail(SignInAccount, { person: person.id, providerId: 'credential' });
    expect(password).not.toContain('four');
    expect(await verifyPassword({ hash: password ?? '', password: 'four words that fit' })).toBe(true);
  });
});

describe('a new password', () => {
  const cases: [string, string, RegExp | null][] = [
    ['missing', '', /^Choose a password of at least 12 characters\. Put four or more words together/],
    ['too short', 'x9!Kd-2', /^Use at least 12 characters; there are 7\. Put four or more words together/],
    ['too long', 'ab'.repeat(65), /^Use at most 128 characters\.$/],
    ['often used', 'password12345', /^This password is easy to guess\./],
    ['a row of keys', 'qwertyuiop123', /^This password is easy to guess\./],
    ['their own name', 'AdaLovelaceAda', /^This password is easy to guess\./],
    ['their own address', 'ada.lovelace1', /^This password is easy to guess\./],
    ['the name of the directory', 'linkwelllinkwell', /^This password is easy to guess\./],
    ['without capitals and signs, and hard to guess', 'kettle orbit mango thirteen', null],
    ['exactly as long as it must be', 'tv4-gq9zr;lw', null],
  ];

  it.each(cases)('that is %s', async (_, password, expected) => {
    const { accounts } = api.directory.contextFor(systemViewer('test'));

    const [first] = await accounts.problemsWithPassword(password, ['Ada Lovelace', 'ada.lovelace@example.org']);

    if (expected === null) expect(first).toBeUndefined();
    else expect(first?.message).toMatch(expected);
  });
});
