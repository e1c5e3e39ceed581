import type { KeepAlive } from '../measure/keep-alive.ts';

const FAULT = Buffer.from('{"errors"');
const ALSO_FAULT = Buffer.from('],"errors"');
const PROBLEM = Buffer.from('"problems":[{');

/** Asks the API, and throws unless it answers without any fault or problem. Only looks at the answer, does not parse it. */
export async function askDirectory(client: KeepAlive, body: string, mustHold?: Buffer): Promise<void> {
  const answer = await client.post('/graphql', body);
  const isBad = answer.status !== 200 || [FAULT, ALSO_FAULT, PROBLEM].some((mark) => answer.body.includes(mark));
  if (isBad) throw new Error(`Status ${answer.status}, ${answer.body.toString().slice(-200)}`);
  if (mustHold && !answer.body.includes(mustHold)) throw new Error(`Without ${mustHold.toString()}`);
}

/** Asks the API and reads what it says. */
export async function readDirectory<Answer>(client: KeepAlive, query: string, variables: object = {}): Promise<Answer> {
  const { status, body } = await client.post('/graphql', JSON.stringify({ query, variables }));
  const answer = JSON.parse(body.toString()) as { data?: Answer; errors?: { message: string }[] };
  if (status !== 200 || !answer.data || answer.errors)
    throw new Error(`The API answered ${status}: ${body.toString().slice(0, 300)}`);
  return answer.data;
}
