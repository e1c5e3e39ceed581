import fs from 'node:fs/promises';
import path from 'node:path';
import type { WrittenLetter, WrittenLetters } from '../features/letter/post.ts';

/** The letters that lie in the folder. */
export function writtenLetters(folder: string): WrittenLetters {
  return async (before, limit) => {
    const names = (await fs.readdir(folder).catch(noFolderYet)).filter((name) => name.endsWith('.json')).sort();
    const earlier = names.filter((name) => before === null || name < `${before}.json`);
    return Promise.all(
      earlier
        .reverse()
        .slice(0, limit)
        .map((name) => read(path.join(folder, name))),
    );
  };
}

async function read(file: string): Promise<WrittenLetter> {
  const kept = JSON.parse(await fs.readFile(file, 'utf8')) as Omit<WrittenLetter, 'name' | 'writtenAt'> & {
    writtenAt: string;
  };
  return { ...kept, name: path.basename(file, '.json'), writtenAt: new Date(kept.writtenAt) };
}

function noFolderYet(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
