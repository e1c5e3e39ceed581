import { afterAll } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { evidenceDoor } from '../../src/files/evidence-door.ts';
import { folderStore } from '../../src/files/folder-store.ts';
import { recordOf } from '../../src/http/records.ts';
import { httpDoor, TOKEN } from '../http/door.ts';
import type { Answer } from '../support/api.ts';
import { viewerByToken } from '../support/token.ts';

export const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };

/** The door for files of evidence, with a store and a scanner of its own. */
export function evidenceFiles() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-store-'));

  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const scanner = path.join(folder, 'scanner.sh');
  fs.writeFileSync(
    scanner,
    '#!/bin/sh\ngrep -q "a virus" "$1" && exit 1\ngrep -q "a puzzle" "$1" && exit 2\nexit 0\n',
    {
      mode: 0o700,
    },
  );

  const store = folderStore(path.join(folder, 'files'));

  const gates: RequestHandler[] = [];

  const door = httpDoor({
    doors: [
      evidenceDoor({
        store,
        scanner: [scanner],
        gates,
        contextOf: (request) => {
          const { id, signal } = recordOf(request);
          return door.directory.contextFor(viewerByToken(request.headers.authorization), { requestId: id, signal });
        },
      }),
    ],
  });

  async function ask(query: string, variables: object) {
    return (await (await door.send({ query, variables }, AUTHORIZED)).json()) as { data: NonNullable<Answer['data']> };
  }

  async function evidenceWaiting(fileName = 'insurance.pdf') {
    const { data: made } = await ask(
      `mutation { createOrganisation(input: { name: { en: "Choir" }, kind: CHARITY }) { organisation { id } } }`,
      {},
    );
    const { data: service } = await ask(
      `mutation ($id: ID!) { createService(organisationId: $id, input: { name: { en: "Singing" } }) { service { id } } }`,
      { id: made.createOrganisation.organisation.id },
    );
    const serviceId = service.createService.service.id as string;
    const { data } = await ask(
      `mutation ($id: ID!, $fileName: String) { submitEvidence(serviceId: $id, check: "volunteers", input: { fileName: $fileName }) {
        evidence { id uploadUrl } } }`,
      { id: serviceId, fileName },
    );
    const { id, uploadUrl } = data.submitEvidence.evidence as { id: string; uploadUrl: string };
    return { id, serviceId, address: `${door.url}${new URL(uploadUrl).pathname}` };
  }

  const put = (address: string, body: Uint8Array<ArrayBufferLike>, headers: Record<string, string> = AUTHORIZED) =>
    fetch(address, { method: 'PUT', body: body as never, headers });

  const stored = () => (fs.existsSync(path.join(folder, 'files')) ? fs.readdirSync(path.join(folder, 'files')) : []);

  return { store, gates, door, ask, evidenceWaiting, put, stored };
}
