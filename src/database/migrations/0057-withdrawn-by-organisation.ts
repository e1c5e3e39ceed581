import { Migration } from '@mikro-orm/migrations';

/**
 * A service is withdrawn as long as its organisation is suspended, too, whatever its own standing says: SQL by hand that suspends an
 * organisation leaves the standings of its services as they are. What is withdrawn must have a withdrawal, or nobody could take
 * note of it.
 */
export class Migration0057WithdrawnByOrganisation extends Migration {
  override up(): void {
    this.addSql(KEEP);
    this.addSql('drop trigger service_withdrawn_changed on service');
    this
      .addSql(`create trigger service_withdrawn_changed after update of standing, organisation_id on service for each row
      when (old.standing is distinct from new.standing or old.organisation_id is distinct from new.organisation_id)
      execute function keep_withdrawal()`);
    this.addSql(KEEP_ALL);
    this.addSql(`create trigger organisation_withdrawn_changed after update of suspended_at on organisation for each row
      when ((old.suspended_at is null) <> (new.suspended_at is null)) execute function keep_withdrawals()`);
    this.addSql(`insert into withdrawal (service_id) select s.id from service s
      join organisation o on o.id = s.organisation_id where o.suspended_at is not null
      on conflict (service_id) where until is null do nothing`);
  }
}

const IS_HIDDEN = (standing: string) => `${standing} in ('SUSPENDED', 'NOT_MET')`;

/**
 * What is suspended after it was withdrawn for something else is withdrawn anew; what one transaction does to a service and to its
 * organisation, in whichever order, is one withdrawal.
 */
const KEEP = `create or replace function keep_withdrawal() returns trigger language plpgsql as $$
declare
  is_withdrawn boolean := ${IS_HIDDEN('new.standing')}
    or exists (select from organisation o where o.id = new.organisation_id and o.suspended_at is not null);
  is_changed boolean := tg_op = 'UPDATE' and old.standing is distinct from new.standing;
begin
  if not is_withdrawn or (new.standing = 'SUSPENDED' and is_changed) then
    update withdrawal set until = now() where service_id = new.id and until is null and (since < now() or not is_withdrawn);
  end if;
  if is_withdrawn then
    insert into withdrawal (service_id) values (new.id) on conflict (service_id) where until is null do nothing;
  end if;
  return null;
end $$`;

const KEEP_ALL = `create function keep_withdrawals() returns trigger language plpgsql as $$
begin
  if new.suspended_at is null then
    update withdrawal w set until = now() from service s
    where s.organisation_id = new.id and not (${IS_HIDDEN('s.standing')}) and w.service_id = s.id and w.until is null;
  else
    insert into withdrawal (service_id) select s.id from service s where s.organisation_id = new.id
    on conflict (service_id) where until is null do nothing;
  end if;
  return null;
end $$`;
