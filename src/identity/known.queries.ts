import type { HeldRole, KeyScope } from '../shared/role.ts';

/** Whom a session or a key speaks for, at this moment. */
export interface Known {
  personId: string;
  name: string;
  email: string;
  isSuspended: boolean;
  hasSecondFactor: boolean;
  roles: HeldRole[];
  /** True when it has not been noted for a while that this was used. */
  isUnnoted: boolean;
}

export interface KnownSession extends Known {
  sessionId: string;
  /** Whether the sign-in proved more than a password. */
  isStrong: boolean;
}

export interface KnownKey extends Known {
  keyId: string;
  scopes: KeyScope[];
}

const PERSON = `
  p.id as "personId", p.name, p.email, p.suspended_at is not null as "isSuspended",
  p.two_factor_enabled as "hasSecondFactor",
  (select coalesce(json_agg(json_build_object('role', r.role, 'scope', r.scope) order by r.assigned_at), '[]')
    from public.role_assignment r where r.person_id = p.id and r.removed_at is null) as roles`;

const A_WHILE = `interval '1 minute'`;

export const SESSION_BY_TOKEN = `
select s.id as "sessionId", s.second_factor as "isStrong", s.last_seen_at < now() - ${A_WHILE} as "isUnnoted", ${PERSON}
from auth.session s join public.person p on p.id = s.person_id
where s.token = $1 and s.expires_at > now()`;

export const KEY_BY_DIGEST = `
select k.id as "keyId", k.scopes, coalesce(k.last_used_at < now() - ${A_WHILE}, true) as "isUnnoted", ${PERSON}
from public.api_key k join public.person p on p.id = k.person_id
where k.digest = $1 and k.expires_at > now() and k.revoked_at is null`;

/** A session lives on while it is used, up to its last hour. */
export const NOTE_SESSION = `
update auth.session set last_seen_at = now(),
  expires_at = least(now() + make_interval(mins => $2::int), created_at + make_interval(hours => $3::int))
where id = $1`;

export const NOTE_KEY = 'update public.api_key set last_used_at = now() where id = $1';
