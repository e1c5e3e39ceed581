import { fileTypeFromFile } from 'file-type';
import { DBS_WORDS, FILE_TYPES, NO_DBS } from '../features/evidence/evidence.rules.ts';
import { problem } from '../shared/checks.ts';
import { Rejected } from '../shared/problems.ts';
import { wordsOfPdf } from './pdf-words.ts';

/** What a file is, by what is in it. Throws Rejected for what is not taken and for DBS certificates that can be read. */
export async function lookAtFile(path: string): Promise<string> {
  const type = (await fileTypeFromFile(path))?.mime ?? 'unknown';
  if (!FILE_TYPES[type]) throw new Rejected([problem('file', 'INVALID', NOT_TAKEN)]);
  if (type === 'application/pdf' && DBS_WORDS.test(await wordsOfPdf(path)))
    throw new Rejected([problem('file', 'INVALID', NO_DBS)]);
  return type;
}

const NOT_TAKEN = `This is none of the kinds of file that are taken: ${Object.values(FILE_TYPES).join(', ')}. Save it as PDF and send that.`;
