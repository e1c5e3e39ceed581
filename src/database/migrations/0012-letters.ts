import { Migration } from '@mikro-orm/migrations';

/**
 * Letters that wait to be sent. The trigger queues the work in the transaction that writes the letter, whoever writes it, so
 * that a crash loses none and a change that was taken back sends none.
 */
export class Migration0012Letters extends Migration {
  override up(): void {
    this.addSql(`create table letter (
      id uuid primary key,
      recipient text not null,
      subject text not null,
      text text not null,
      created_at timestamptz not null
    )`);
    this.addSql(`create function public.queue_letter() returns trigger language plpgsql as $$
    begin
      perform graphile_worker.add_job('send-letter', json_build_object('id', new.id), max_attempts => 12);
      return null;
    end $$`);
    this.addSql(
      'create trigger letter_queued after insert on letter for each row execute function public.queue_letter()',
    );
  }
}
