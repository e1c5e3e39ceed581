import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { LetterStop } from './post.ts';

/** A dead letter as the read paths return it. */
export interface DeadLetterRow {
  id: string;
  template: string | null;
  recipient: string;
  subject: string;
  text: string | null;
  failure: string | null;
  tries: number;
  createdAt: Date;
  diedAt: Date;
}

const COLUMNS = `l.id, l.template, l.recipient, l.subject, l.text, l.failure, l.tries, l.created_at as "createdAt",
  l.died_at as "diedAt"`;

/** A page of letters that nobody took, the newest first. */
export function deadLettersBefore(reads: Reads, before: string | null, limit: number): Promise<DeadLetterRow[]> {
  return reads.all<DeadLetterRow>(
    'dead-letters',
    `select ${COLUMNS} from letter l where l.died_at is not null and ($1::uuid is null or l.id < $1)
     order by l.id desc limit $2`,
    [before, limit],
  );
}

/** From now on no letter of the topic is written to the address. */
export async function keepStop(em: EntityManager, { address, topic }: LetterStop, at: Date): Promise<void> {
  const statement = 'insert into post.stop (address, topic, stopped_at) values (?, ?, ?) on conflict do nothing';
  await em.execute(statement, [address, topic, at]);
}

export async function dropStop(em: EntityManager, { address, topic }: LetterStop): Promise<void> {
  await em.execute('delete from post.stop where address = ? and topic = ?', [address, topic]);
}

export async function isStopped(em: EntityManager, { address, topic }: LetterStop): Promise<boolean> {
  const found = await em.execute<object[]>('select from post.stop where address = ? and topic = ?', [address, topic]);
  return found.length > 0;
}

/** Whether somebody stopped such letters after this one was written. */
export async function wasStopped(em: EntityManager, recipient: string, topic: string): Promise<boolean> {
  const statement = 'select from post.stop where address = post.address_key(?) and topic = ?';
  return (await em.execute<object[]>(statement, [recipient, topic])).length > 0;
}
