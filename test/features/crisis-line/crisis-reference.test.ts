import { describe, expect, it } from '@jest/globals';
import { CrisisLine } from '../../../src/features/crisis-line/crisis-line.entity.ts';
import { readSeedLines } from '../../../src/features/crisis-line/crisis-line.seed.ts';
import { loadCrisisLines } from '../../../src/features/crisis-line/load-crisis-lines.ts';
import { unitFor } from '../../../src/database/orm.ts';
import { testApi } from '../../support/api.ts';
import { crisisLines, EVERYTHING } from './all-crisis-lines.ts';

const api = testApi();
const { allLines } = crisisLines(api);

const em = () => unitFor(api.directory.orm, 'test');

const seedOf = (code: string) => {
  const line = readSeedLines().find((one) => one.code === code);
  if (!line) throw new Error(`${code} is not among the reference lines.`);
  return line;
};

describe('the reference lines', () => {
  it('are there in a directory without any seeds, 999 first', async () => {
    const lines = await allLines();

    expect(lines).toHaveLength(readSeedLines().length + 1);
    expect(lines[0]).toMatchObject({ code: 'emergency-999', phone: { value: '999', status: 'VERIFIED' } });
  });

  it('say that nobody has rung what was read in published sources', async () => {
    const shown = (await allLines()).slice(1).filter((line) => line.phone?.value);

    expect(new Set(shown.map((line) => line.phone?.method))).toEqual(new Set(['PUBLISHED_SOURCE']));
  });

  it('show no number, address or website that nobody has verified, anywhere', async () => {
    const { data } = await api.ask(EVERYTHING);
    const answer = JSON.stringify(data);
    const digits = answer.replace(/[^\d"]/g, '');

    const facts = readSeedLines().flatMap((line) => Object.values(line.facts));
    const isContact = (value: string) => /\d{3}|@|https?:/.test(value);
    const unverified = facts.flatMap(({ value, verifiedOn }) =>
      value && !verifiedOn && isContact(value) ? [value] : [],
    );
    expect(unverified.length).toBeGreaterThan(50);
    const withoutSources = answer.replace(/"source":"[^"]*"/g, '');
    expect(unverified.filter((value) => withoutSources.includes(value))).toEqual([]);
    const numbers = unverified.map((value) => value.replace(/\D/g, '')).filter((number) => number.length > 4);
    expect(numbers.filter((number) => digits.includes(number))).toEqual([]);
  });

  it('show nothing of what checkers are to look at', async () => {
    const { data } = await api.ask(EVERYTHING);
    const answer = JSON.stringify(data);

    const doubts = readSeedLines().flatMap(({ toCheck }) => toCheck);
    expect(doubts.filter((doubt) => answer.includes(doubt))).toEqual([]);
  });

  it('have no number for the National Suicide Prevention Helpline UK', async () => {
    const line = (await allLines()).find(({ code }) => code === 'nsphuk');

    expect(line?.phone).toMatchObject({ value: null, status: 'NEVER_VERIFIED' });
    expect(JSON.stringify(seedOf('nsphuk'))).not.toMatch(/0800/);
  });

  it('are overdue after 90 days, and shown all the same', async () => {
    api.setClock('2027-02-21T12:00:00Z');
    const later = await allLines();
    api.setClock();

    expect(later).toHaveLength(readSeedLines().length + 1);
    expect(later.find(({ code }) => code === 'samaritans')?.phone).toMatchObject({
      value: '116 123',
      status: 'OVERDUE',
    });
    expect(later[0]?.phone).toMatchObject({ value: '999', status: 'VERIFIED' });
  });

  it('put lines that never close before others once checks are overdue', async () => {
    api.setClock('2027-06-01T18:00:00Z');
    const codes = (await allLines()).map(({ code }) => code);
    api.setClock();

    expect(codes.indexOf('papyrus-hopeline247')).toBeLessThan(codes.indexOf('calm'));
    expect(codes.indexOf('silver-line')).toBeLessThan(codes.indexOf('calm'));
  });

  it('can be read again by id, and in Welsh', async () => {
    const [, first] = await allLines();

    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { __typename id ... on CrisisLine { code } } }', {
      id: first?.id,
    });
    expect(data?.node).toEqual({ __typename: 'CrisisLine', id: first?.id, code: first?.code });
    expect(JSON.stringify(await allLines())).toContain('Y Samariaid');
  });

  it('has an id for 999 too', async () => {
    const [emergency] = await allLines();

    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { ... on CrisisLine { code } } }', {
      id: emergency?.id,
    });
    expect(data?.node).toEqual({ code: 'emergency-999' });
  });
});

describe('loading them again', () => {
  it('changes nothing', async () => {
    const before = await em().findAll(CrisisLine, { orderBy: { code: 'asc' } });
    await loadCrisisLines(em());

    const after = await em().findAll(CrisisLine, { orderBy: { code: 'asc' } });
    expect(after.map(({ code, version, updatedAt }) => [code, version, updatedAt])).toEqual(
      before.map(({ code, version, updatedAt }) => [code, version, updatedAt]),
    );
  });

  it('works for two programs at once', async () => {
    await em().nativeDelete(CrisisLine, {}); // eslint-disable-line no-restricted-syntax
    await Promise.all([loadCrisisLines(em()), loadCrisisLines(em())]);

    expect(await em().count(CrisisLine)).toBe(readSeedLines().length);
  });

  it('brings what the file changed, and keeps what an administrator changed, fact by fact', async () => {
    const manager = em();
    const line = await manager.findOneOrFail(CrisisLine, { code: 'local-spa' });
    line.facts = { ...line.facts, CALL: { value: '01632 960100', verifiedOn: '2026-11-20', method: 'ASKED_OPERATOR' } };
    line.audience = { en: 'People of Riverside.' };
    await manager.flush();

    const seed = seedOf('local-spa');
    const hours = { value: 'Weekdays', verifiedOn: '2026-12-01', source: 'Its website' };
    const next = { ...seed, note: { en: 'New.' }, audience: { en: 'Others.' }, facts: { ...seed.facts, hours } };
    await loadCrisisLines(em(), [next]);
    await loadCrisisLines(em(), [{ ...next, facts: { ...next.facts, CALL: { value: '01632 960999' } } }]);

    const after = await em().findOneOrFail(CrisisLine, { code: 'local-spa' });
    expect(after.facts.CALL).toMatchObject({ value: '01632 960100', method: 'ASKED_OPERATOR' });
    expect(after.facts.hours).toEqual(hours);
    expect(after.note).toEqual({ en: 'New.' });
    expect(after.audience).toEqual({ en: 'People of Riverside.' });
  });
});
