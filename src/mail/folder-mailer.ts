import { createTransport } from 'nodemailer';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

/** Writes a letter as an e-mail, and beside it what of it a list shows. Only the owner of the folder reads them. */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, from));
      const { id, recipient, subject, text } = mail;
      const writtenAt = new Date().toISOString();
      const name = path.join(folder, nameOf(writtenAt, subject));
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      await fs.writeFile(`${name}.eml`, message as Buffer, { mode: 0o600 });
      await fs.writeFile(`${name}.json`, JSON.stringify({ id, recipient, subject, text, writtenAt }), { mode: 0o600 });
    },
  };
}

/** `2026-03-31T09-30-00.123Z you-are-invited`: in the order in which they were written. */
function nameOf(writtenAt: string, subject: string): string {
  const words = subject.toLowerCase().match(/[a-z0-9]+/g) ?? ['letter'];
  return `${writtenAt.replaceAll(':', '-')} ${words.join('-').slice(0, 80)}`;
}
