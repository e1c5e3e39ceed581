import { afterAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MailWay } from '../../src/config/mail.ts';
import { Letter } from '../../src/features/letter/letter.entity.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createLog } from '../../src/log.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { eventually } from '../search/eventually.ts';
import { testApi } from '../support/api.ts';
import { mailServer } from '../support/mail-server.ts';

const api = testApi();
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true })));

const LETTER = {
  template: 'new-password',
  recipient: 'ada@example.org',
  facts: { name: 'Ada', code: '1234' },
} as const;
const FROM = 'Linkwell <linkwell@example.org>';
/** Beside them stand the jobs of each minute and hour, which any worker of an earlier test may have queued. */
const QUEUED_LETTERS = "(select id, key, priority from graphile_worker.jobs where key like 'letter:%') as queued";

/** One API process's share of the work, with its letters in a folder unless there is a mail server. */
function processWith(url: string | null, dataFolder = newFolder()) {
  const way: MailWay = url === null ? { by: 'FOLDER' } : { by: 'SMTP', url };
  const files = { s3: null, scanner: [] };
  const config = {
    mail: { way, from: FROM },
    files,
    dataFolder,
    isProduction: false,
    auditYears: 8,
    care: { years: 8, referenceKeys: [], swemwbs: null },
    outgoing: { networks: [] },
  };
  const log = createLog('warn', { write: () => undefined });
  return startJobs({ config, directory: api.directory, database: api.connection, log });
}

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-mail-'));
  folders.push(folder);
  return folder;
}

async function write(...codes: string[]): Promise<void> {
  const { em, post } = api.directory.contextFor(systemViewer('test'));
  for (const code of codes) post.send(em, { ...LETTER, facts: { ...LETTER.facts, code } });
  await em.flush();
}

const until = (isSo: () => boolean) => eventually(() => Promise.resolve(expect(isSo()).toBe(true)));

describe('a letter', () => {
  it('is handed to the mail server in a real conversation, and then forgotten', async () => {
    const server = await mailServer();
    const work = await processWith(server.url);

    await write('1234');

    await until(() => server.letters.length === 1);
    await work.stop();
    await server.close();
    expect(server.letters[0]).toMatchObject({ from: 'linkwell@example.org', to: ['ada@example.org'] });
    const text = server.letters[0]?.text ?? '';
    expect(text).toMatch(/^Subject: Choose a new password$/m);
    expect(text).toMatch(/^1234$/m);
    expect(text).toMatch(/^Content-Type: text\/plain[^]*^Content-Type: text\/html/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(text).not.toContain('List-Unsubscribe');
    const { em } = api.directory.contextFor(systemViewer('test'));
    expect(await em.execute('select from letter')).toEqual([]);
    expect(await em.execute(`select from ${QUEUED_LETTERS}`)).toEqual([]);
  });

  it('is tried again when the mail server does not take it', async () => {
    const server = await mailServer({ refusals: 1 });
    const work = await processWith(server.url);

    await write('second-try');

    await until(() => server.letters.length === 1);
    await work.stop();
    await server.close();
    expect(server.letters[0]?.text).toContain('second-try');
  });

  it('goes into a folder that only its owner reads where there is no mail server', async () => {
    const folder = newFolder();
    const work = await processWith(null, folder);

    await write('1234');

    const all = () => (fs.existsSync(`${folder}/mail`) ? fs.readdirSync(`${folder}/mail`) : []);
    const letters = () => all().filter((name) => name.endsWith('.eml'));
    await until(() => all().length === 2);
    await work.stop();
    const file = path.join(folder, 'mail', letters()[0] ?? '');
    expect(path.basename(file)).toMatch(/^\d{4}-.* choose-a-new-password\.eml$/);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(file, 'utf8')).toContain('To: ada@example.org');
  });

  it('does not leave when the change that it tells of is taken back', async () => {
    const { em, post } = api.directory.contextFor(systemViewer('test'));
    const queued = () => em.execute(`select id from ${QUEUED_LETTERS} order by id`);
    const before = await queued();
    const change = em.transactional(async (unit) => {
      post.send(unit, LETTER);
      await unit.flush();
      throw new Error('Taken back.');
    });

    await expect(change).rejects.toThrow('Taken back.');

    expect(await queued()).toEqual(before);
    expect(await em.execute('select from letter')).toEqual([]);
  });

  it('goes before reminders when it cannot be stopped', async () => {
    const { em } = api.directory.contextFor(systemViewer('test'));
    const words = { recipient: 'ada@example.org', subject: 'A letter', text: '' };
    const [reminder, code] = [em.create(Letter, { ...words, topic: 'LISTING_REMINDERS' }), em.create(Letter, words)];

    await em.flush();

    const keys = await em.execute(`select key from ${QUEUED_LETTERS} order by priority, id`);
    expect(keys).toEqual([{ key: `letter:${code.id}` }, { key: `letter:${reminder.id}` }]);
    await em.execute(`select graphile_worker.remove_job(key) from ${QUEUED_LETTERS}`);
    await em.execute('delete from letter');
  });

  it('leaves once, however many processes there are', async () => {
    const server = await mailServer();
    const codes = Array.from({ length: 20 }, (_, index) => `code-${index}`);
    const processes = await Promise.all([processWith(server.url), processWith(server.url)]);

    await write(...codes);

    await until(() => server.letters.length >= codes.length);
    await Promise.all(processes.map((each) => each.stop()));
    await server.close();
    const sent = server.letters.map(({ text }) => /^code-\d+$/m.exec(text)?.[0]).sort();
    expect(sent).toEqual([...codes].sort());
  });
});
