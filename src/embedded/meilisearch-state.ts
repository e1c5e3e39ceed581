import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** How to reach Meilisearch. */
export interface MeilisearchConnection {
  url: string;
  masterKey: string;
}

/** What is remembered of the Meilisearch that was started last, so that it can be found again. */
export interface MeilisearchState extends MeilisearchConnection {
  port: number;
  pid: number;
}

const ANSWER_PATIENCE_MS = 2000;

export function readMeilisearchState(folder: string): MeilisearchState | null {
  try {
    return JSON.parse(fs.readFileSync(fileIn(folder), 'utf8')) as MeilisearchState;
  } catch {
    return null;
  }
}

export function writeMeilisearchState(folder: string, state: MeilisearchState): void {
  const draft = `${fileIn(folder)}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
  fs.renameSync(draft, fileIn(folder));
}

/** Asks for the version, because that needs the key: /health would be answered by a stranger on the same port as well. */
export async function answersWithKey({ url, masterKey }: MeilisearchConnection): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_PATIENCE_MS);
    const answer = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${masterKey}` }, signal });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The wanted port if it is free, else another one. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function fileIn(folder: string): string {
  return path.join(folder, 'state.json');
}
