import { describe, expect, it } from '@jest/globals';
import { forgetFile } from '../../src/jobs/forget-file.ts';
import { runJobs } from '../../src/jobs/run-jobs.ts';
import { createLog } from '../../src/log.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { eventually } from '../search/eventually.ts';
import { feedTools } from '../support/job-tools.ts';
import { bombPdf, PNG, pdfSaying } from './small-files.ts';
import { evidenceFiles, AUTHORIZED } from './evidence-files.ts';

const { store, door, ask, evidenceWaiting, put, stored } = evidenceFiles();

describe('a file of evidence', () => {
  it('comes in by PUT, is what it is by its content, and goes out again to be saved and not shown', async () => {
    const { address, serviceId } = await evidenceWaiting('insurance "2026".pdf');
    const file = pdfSaying('Public liability insurance until 31 March 2027');
    const answer = await put(address, file);
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { evidence: { state: 'SUBMITTED' }, problems: [] },
    ]);

    const back = await fetch(address, { headers: AUTHORIZED });
    expect(Buffer.from(await back.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const { data } = await ask(
      'query ($id: ID!) { evidence(serviceId: $id) { edges { node { fileType fileSize downloadUrl uploadUrl } } } }',
      { id: serviceId },
    );
    expect(data.evidence.edges[0].node).toMatchObject({
      fileType: 'application/pdf',
      fileSize: file.length,
      uploadUrl: null,
      downloadUrl: expect.stringContaining('/evidence/'),
    });
  });

  it.each([
    ['a program that is called a PDF', Buffer.from('#!/bin/sh\necho hello'), 'none of the kinds of file'],
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>'), 'none of the kinds of file'],
    ['an empty file', Buffer.alloc(0), 'The file is empty'],
    ['a file of more than 10 MB', Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]), 'larger than 10 MB'],
    ['what the scanner knows', Buffer.concat([PNG, Buffer.from('a virus')]), 'virus scanner has found something'],
    ['what the scanner cannot read', Buffer.concat([PNG, Buffer.from('a puzzle')]), 'could not be checked for viruses'],
    [
      'a DBS certificate',
      pdfSaying('Disclosure and Barring Service. Enhanced Certificate. Certificate Number: 001234567890'),
      'A DBS certificate is never kept here',
    ],
  ])('is refused with a sentence when it is %s, and nothing is kept', async (_what, body, words) => {
    const before = stored();
    const { address } = await evidenceWaiting();
    const answer = await put(address, body);
    expect(answer.status).toBe(422);
    const { evidence, problems } = (await answer.json()) as { evidence: null; problems: { message: string }[] };
    expect([evidence, problems[0]?.message]).toEqual([null, expect.stringContaining(words)]);
    expect(stored()).toEqual(before);
    expect((await put(address, PNG)).status).toBe(200);
  });

  it('that unpacks to far more than it is holds up nobody else', async () => {
    const { address } = await evidenceWaiting();
    const bomb = bombPdf();
    let isOver = false;
    const upload = put(address, bomb).finally(() => (isOver = true));
    let answeredMeanwhile = 0;
    while (!isOver) {
      await fetch(`${door.url}/healthz`);
      if (!isOver) answeredMeanwhile += 1;
    }
    expect((await upload).status).toBe(200);
    expect(answeredMeanwhile).toBeGreaterThan(10);
  });

  it('that does not say how long it is ends at 10 MB all the same', async () => {
    const { address } = await evidenceWaiting();
    const chunk = Buffer.alloc(1024 * 1024);
    const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(chunk) });
    const answer = await fetch(address, {
      method: 'PUT',
      body: endless,
      headers: AUTHORIZED,
      duplex: 'half',
    } as RequestInit)
      .then(({ status }) => status)
      .catch(() => 'cut');
    expect([422, 'cut']).toContain(answer);
    expect((await fetch(address, { headers: AUTHORIZED })).status).toBe(404);
  });

  it('is nobody else’s to send or to read', async () => {
    const { address } = await evidenceWaiting();
    expect((await put(address, PNG, {})).status).toBe(401);
    await put(address, PNG);
    expect((await fetch(address)).status).toBe(401);
    expect(
      (await fetch(`${door.url}/evidence/018f0000-0000-7000-8000-000000000001/file`, { headers: AUTHORIZED })).status,
    ).toBe(404);
    expect((await fetch(`${door.url}/evidence/..%2f..%2fetc/file`, { headers: AUTHORIZED })).status).toBe(404);
  });

  it('comes once: a second one is refused', async () => {
    const { address } = await evidenceWaiting();
    await put(address, PNG);
    const answer = (await (await put(address, PNG)).json()) as { problems: { message: string }[] };
    expect(answer.problems[0]?.message).toContain('Withdraw it and submit another one instead');
  });

  it('is deleted for good once its evidence is removed', async () => {
    const { id, address } = await evidenceWaiting();
    const before = stored();
    await put(address, PNG);
    expect(stored()).toHaveLength(before.length + 1);
    await ask('mutation ($id: ID!) { removeEvidence(id: $id, reason: "A certificate.") { problems { message } } }', {
      id,
    });
    const log = createLog('silent');
    const ctx = () => door.directory.contextFor(systemViewer('test'));
    const mailer = { send: () => Promise.resolve() };
    const feeds = feedTools(door.directory, door.connection);
    const work = await runJobs({
      database: door.connection,
      jobs: [forgetFile],
      toolsFor: () => ({ ctx: ctx(), mailer, files: store, log, auditYears: 8, careYears: 8, feeds }),
      log,
    });
    await eventually(() => Promise.resolve(expect(stored()).toHaveLength(before.length)));
    await work.stop();
    expect((await fetch(address, { headers: AUTHORIZED })).status).toBe(404);
  });

  it('is kept once where two arrive for the same evidence at one moment; the other is told', async () => {
    const { address } = await evidenceWaiting();
    const before = stored().length;
    const files = ['one', 'two', 'three', 'four'].map((words) => pdfSaying(words));

    const answers = await Promise.all(files.map(async (file) => put(address, file)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    expect(stored().length).toBe(before + 1);
  });
});
