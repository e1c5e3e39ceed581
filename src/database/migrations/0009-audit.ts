import { Migration } from '@mikro-orm/migrations';
import { AUDIT_EVENTS } from './audit-events.ts';
import { AUDIT_RECORDING } from './audit-recording.ts';
import { AUDIT_SEALING } from './audit-sealing.ts';
import { auditTriggers, truncateTrigger, type Audited } from './audit-triggers.ts';

/** Already recorded by triggers of their own; they cannot see TRUNCATE. */
const CATALOGUE = ['organisation', 'location', 'service', 'service_location', 'taxonomy_term', 'crisis_line'];

const ABOUT_PEOPLE: Audited[] = [
  { table: 'person', subject: 'person' },
  {
    table: 'role_assignment',
    subject: 'role_assignment',
    kept: ['person_id', 'role', 'scope', 'assigned_at', 'removed_at'],
    concerns: ['person_id', 'scope'],
  },
  {
    table: 'invitation',
    subject: 'invitation',
    kept: ['role', 'scope', 'expires_at', 'accepted_at', 'revoked_at', 'person_id'],
    concerns: ['person_id', 'scope'],
  },
  {
    table: 'team',
    subject: 'team',
    kept: ['name', 'host_organisation_id', 'employer_kind', 'employer_organisation_id', 'archived_at'],
    concerns: ['host_organisation_id'],
  },
];

/** Signing in and out, passwords, second factors and keys. That a session was seen again is no event. */
const SIGNING_IN: Audited[] = [
  {
    table: 'auth.session',
    subject: 'session',
    kept: ['second_factor'],
    concerns: ['person_id'],
    idle: ['last_seen_at', 'expires_at'],
  },
  {
    table: 'auth.account',
    subject: 'account',
    kept: ['provider_id'],
    concerns: ['person_id'],
    idle: ['access_token', 'refresh_token', 'id_token', 'access_token_expires_at', 'refresh_token_expires_at'],
  },
  { table: 'auth.two_factor', subject: 'second_factor', kept: ['verified', 'locked_until'], concerns: ['person_id'] },
  {
    table: 'api_key',
    subject: 'api_key',
    kept: ['scopes', 'expires_at', 'revoked_at'],
    concerns: ['person_id'],
    idle: ['last_used_at'],
  },
];

/**
 * The audit log: every change as an event, in the transaction of the change, by triggers; seals that chain the events by
 * hash; nothing of it can be rewritten.
 */
export class Migration0009Audit extends Migration {
  override up(): void {
    const truncates = CATALOGUE.map((table) =>
      truncateTrigger(table, table === 'service_location' ? 'service' : table),
    );
    const people = [...ABOUT_PEOPLE, ...SIGNING_IN].flatMap((table) => auditTriggers(table));
    for (const statement of [...AUDIT_EVENTS, ...AUDIT_RECORDING, ...AUDIT_SEALING, ...truncates, ...people])
      this.addSql(statement);
  }
}
