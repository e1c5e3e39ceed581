import path from 'node:path';
import type { MailConfig } from '../config/mail.ts';
import { folderMailer } from './folder-mailer.ts';
import type { Mailer } from './mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

/** By the way that the operator chose. The client of Notify is loaded only where it is used. */
export async function createMailer({ way, from }: MailConfig, folder: string): Promise<Mailer> {
  if (way.by === 'SMTP') return smtpMailer(way.url, from);
  if (way.by === 'FOLDER') return folderMailer(folder, from);
  const { notifyMailer } = await import('./notify-mailer.ts');
  return notifyMailer(way);
}

/** Where letters lie that leave no other way. */
export function mailFolder({ dataFolder }: { dataFolder: string }): string {
  return path.join(dataFolder, 'mail');
}
