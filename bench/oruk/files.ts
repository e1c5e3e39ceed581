import { rounded } from '../measure/figures.ts';
import { runCommand, type Program } from '../process/program.ts';
import type { OrukResult } from './result.ts';

const ENDINGS = ['csv', 'json', 'xlsx', 'fhir.json'];
const LOOK_EVERY_MS = 100;

/** How long it takes to have all that a search finds as a file, through the engine of searches, and in what memory. */
export async function timeFiles(program: Program, folder: string): Promise<NonNullable<OrukResult['files']>> {
  await runCommand(['search', 'reindex'], { LINKWELL_DATA_DIR: folder });
  const found = [];
  for (const ending of ENDINGS) found.push(await timeFile(program, ending));
  return found;
}

async function timeFile(program: Program, ending: string) {
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, program.memory().now)), LOOK_EVERY_MS);
  const startedAt = performance.now();
  const since = () => rounded((performance.now() - startedAt) / 1000);
  try {
    const answer = await fetch(`${program.url}/export/services.${ending}`);
    const begun = since();
    let bytes = 0;
    for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) bytes += piece.length;
    if (!answer.ok) throw new Error(`${ending} was refused with ${answer.status}.`);
    return { ending, begun, seconds: since(), megabytes: rounded(bytes / 1e6), most };
  } finally {
    clearInterval(looking);
  }
}
