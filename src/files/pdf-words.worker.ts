import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';

/** Runs in a thread of its own, which is ended when it takes too long: see pdf-words.ts. */
const pdf = await getDocumentProxy(new Uint8Array(fs.readFileSync(workerData as string)));
parentPort?.postMessage((await extractText(pdf, { mergePages: true })).text);
