import fs from 'node:fs';
import path from 'node:path';
import type { Role } from '../shared/role.ts';

/** How somebody of the demonstration signs in. Made on this computer and kept on it alone. */
export interface SignIn {
  key: string;
  role: Role;
  email: string;
  password: string;
  /** From which the codes of the second factor are made; null for whoever needs none. */
  codeSecret: string | null;
}

export function keptSignIns(dataFolder: string): SignIn[] {
  const file = fileIn(dataFolder);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as SignIn[]) : [];
}

export function keepSignIns(dataFolder: string, signIns: readonly SignIn[]): void {
  fs.writeFileSync(fileIn(dataFolder), JSON.stringify(signIns, null, 2), { mode: 0o600 });
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'demo-sign-ins.json');
}
