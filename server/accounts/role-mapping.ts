import { z } from 'zod';
import { roles, type Role } from './actor.ts';

/** What an identity provider tells of a person: the verified claims of an ID token. */
export type Claims = Readonly<Record<string, unknown>>;

const claimName = z.string().trim().min(1).max(200);

/**
 * How claims become a role and an area, from `OIDC_ROLE_MAPPING`. A claim is named as it is or as a path
 * (`realm_access.roles` in Keycloak); `roles` is the claim of Entra ID's app roles. `areas` turns a claim's value into
 * an area's id or name; a value that is not listed stands for itself. An invitation is found by an address only when one of
 * `verifiedEmailClaims` says that it is the person's (`xms_edov` is Entra ID's: the owner of the domain is verified), or when
 * it is of one of `verifiedEmailDomains`, whose addresses the provider alone gives out.
 */
export const roleMappingSchema = z.strictObject({
  roleClaims: z.array(claimName).min(1).default(['roles', 'realm_access.roles']),
  roles: z.record(z.string(), z.enum(roles)).default({
    'Lakifoorumi.Participant': 'participant',
    'Lakifoorumi.Worker': 'worker',
    'Lakifoorumi.Lawyer': 'lawyer',
    'Lakifoorumi.Coordinator': 'coordinator',
    participant: 'participant',
    worker: 'worker',
    lawyer: 'lawyer',
    coordinator: 'coordinator',
  }),
  areaClaim: claimName.default('area'),
  areas: z.record(z.string(), z.string().min(1)).default({}),
  verifiedEmailClaims: z.array(claimName).default(['email_verified', 'xms_edov']),
  verifiedEmailDomains: z.array(z.string().trim().toLowerCase().min(1)).default([]),
});

export type RoleMapping = z.infer<typeof roleMappingSchema>;

/** What claims say of a person's role and area; `area` is an area's id or name, not yet looked up. */
export type MappedClaims = { role: Role | null; area: string | null };

const strongestFirst: readonly Role[] = ['coordinator', 'lawyer', 'worker', 'participant'];
const longestArea = 100;

/** Reads the role and the area from claims; of several roles the strongest, and null (a visitor's rights) when none is mapped. */
export function mapClaims(claims: Claims, mapping: RoleMapping): MappedClaims {
  const found = new Set(
    mapping.roleClaims
      .flatMap((name) => textsOf(claimAt(claims, name)))
      .map((value) => ownValue(mapping.roles, value)),
  );
  const [area] = textsOf(claimAt(claims, mapping.areaClaim));
  return { role: strongestFirst.find((role) => found.has(role)) ?? null, area: areaOf(area, mapping) };
}

// Entra ID sends `xms_edov` as a boolean, a number or a text.
const yes: readonly unknown[] = [true, 'true', 1, '1'];

/** Whether the address in the claims is known to be the person's own: what anyone may write in a profile is not. */
export function hasVerifiedEmail(claims: Claims, mapping: RoleMapping): boolean {
  const [address = ''] = textsOf(claims['email']);
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  if (mapping.verifiedEmailDomains.includes(domain)) return true;
  return mapping.verifiedEmailClaims.some((name) => yes.includes(claimAt(claims, name)));
}

function areaOf(value: string | undefined, mapping: RoleMapping): string | null {
  const name = value?.trim();
  if (!name || name.length > longestArea || name.includes('\0')) return null;
  return ownValue(mapping.areas, name) ?? name;
}

/** A claim by its whole name (which may hold dots, as an address does), or else by its path. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>((inner, key) => (isRecord(inner) ? ownValue(inner, key) : undefined), claims);
}

function textsOf(claim: unknown): string[] {
  const values: unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

// Only own keys: a claim that says `constructor` must not find one.
function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
