import { afterAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createMailer } from '../../../src/mail/create-mailer.ts';
import { createPost } from '../../../src/mail/post.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-letters-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const options = { publicUrl: 'http://127.0.0.1:4000', secret: null, isDelivered: true };
const api = testApi({ post: createPost({ ...options, written: path.join(folder, 'mail') }) });
const elsewhere = testApi({ post: createPost(options) });

const LETTERS = `query ($first: Int = 20, $after: String) { letters(first: $first, after: $after) {
  edges { node { id recipient subject text writtenAt } } pageInfo { hasNextPage endCursor } } }`;

async function write(subject: string): Promise<string> {
  const mailer = await createMailer({ way: { by: 'FOLDER' }, from: 'linkwell@example.org' }, path.join(folder, 'mail'));
  const id = newId();
  const letter = { recipient: 'ada@example.org', subject, text: 'Grüß Gott – hello.', html: null, stopAddress: null };
  await mailer.send({ id, ...letter });
  return id;
}

interface Listed {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function listed(variables: object): Promise<Listed> {
  const { data } = await api.ask(LETTERS, { ...variables }, administrator);
  return data?.letters as Listed;
}

describe('letters in the folder', () => {
  it('are listed for an administrator a page at a time, the newest first, in words that can be read', async () => {
    expect((await listed({})).edges).toEqual([]);
    const ids = [await write('First'), await write('Zweiter – 2'), await write('Third')];

    const newest = await listed({ first: 2 });
    const rest = await listed({ after: newest.pageInfo.endCursor });

    const found = [...newest.edges, ...rest.edges].map(({ node }) => node);
    expect(found[0]).toMatchObject({ recipient: 'ada@example.org', subject: 'Third', text: 'Grüß Gott – hello.' });
    expect(found.map(({ id }) => id)).toEqual(ids.reverse());
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are none where letters leave', async () => {
    const { data, errors } = await elsewhere.ask(LETTERS, {}, administrator);

    expect([data, errors]).toEqual([{ letters: null }, []]);
  });
});
