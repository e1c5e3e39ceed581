import { createTransport, type SendMailOptions } from 'nodemailer';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { MailConfig } from '../config/identity.ts';

export interface Mail {
  recipient: string;
  subject: string;
  text: string;
  /** Null for letters that were written before they had two parts. */
  html: string | null;
}

/** Hands a letter over: to the mail server, or to a folder where somebody who tries the program out can read it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** By the operator's mail server, or without one into the folder. */
export function createMailer({ smtpUrl, from }: MailConfig, folder: string): Mailer {
  return smtpUrl === null ? folderMailer(folder, from) : serverMailer(smtpUrl, from);
}

function serverMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl);
  return {
    async send(mail) {
      await transport.sendMail({ from, ...messageOf(mail) });
    },
  };
}

function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const { message } = await transport.sendMail({ from, ...messageOf(mail) });
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      await fs.writeFile(path.join(folder, nameOf(mail.subject)), message as Buffer, { mode: 0o600 });
    },
  };
}

function messageOf({ recipient, subject, text, html }: Mail): SendMailOptions {
  return { to: { name: '', address: recipient }, subject, text: wrapped(text), ...(html !== null && { html }) };
}

/** Lines short enough to travel as they are; longer ones would be encoded, and a code in them cut in two. */
function wrapped(text: string): string {
  return text.replace(/(?=[^\n]{73})([^\n]{1,72})[ ]/g, '$1\n');
}

/** `2026-03-31T09-30-00.123Z you-are-invited.eml`: in the order in which they were written. */
function nameOf(subject: string): string {
  const words = subject.toLowerCase().match(/[a-z0-9]+/g) ?? ['letter'];
  return `${new Date().toISOString().replaceAll(':', '-')} ${words.join('-')}.eml`;
}
