import { join } from 'node:path';
import { z } from 'zod';
import { roleMappingSchema } from './accounts/role-mapping.ts';

const text = z.string().trim().min(1);

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: databaseUrl().optional(),
  DATABASE_APP_URL: databaseUrl().optional(),
  DATABASE_INDEXER_URL: databaseUrl().optional(),
  DATABASE_IDENTITY_URL: databaseUrl().optional(),
  SESSION_SECRET: text.min(32).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_ROLE_MAPPING: jsonText().pipe(roleMappingSchema).optional(),
  DEMO_SIGN_IN_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  DEMO_SIGN_IN_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEMO_SIGN_IN_SECRET: text.min(32).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_API_KEY: text.optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{1,100}$/, 'letters, digits, - and _')
    .default('lakifoorumi'),
  VOIKKO_DICTIONARY: text.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  METRICS_TOKEN: text.min(16).optional(),
  LIMITS_FACTOR: z.coerce.number().int().min(1).max(1000).default(1),
  SECURITY_CONTACT: z.union([z.url({ protocol: /^(https|mailto)$/ }), z.email()]).optional(),
  BACKUP_AGE_RECIPIENT: text.optional(),
  BACKUP_AGE_IDENTITY: text.optional(),
  PG_BIN: text.optional(),
  ERASURE_LEDGER: text.optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** The names of every variable the product reads; `.env.example` lists the same. */
export const environmentNames = Object.keys(environmentSchema.shape);

export type Config = Readonly<{
  production: boolean;
  port: number;
  host: string;
  publicUrl: string | null;
  dataDir: string;
  /** The database's administrator; the roles as which the product works follow from it. */
  databaseUrl: string | null;
  /** The roles themselves, where the product is not to know the administrator. */
  workingUrls: { app: string; indexer: string; identity: string } | null;
  sessionSecret: string | null;
  signIn: { issuer: string; clientId: string; clientSecret: string } | null;
  roleMapping: z.infer<typeof roleMappingSchema>;
  demoSignInPort: number;
  /** The demonstration sign-in that runs in a process of its own; null when this process starts one for itself. */
  demoSignIn: { url: string; secret: string } | null;
  /** `index` is the name of our index there; `<index>-next` is made beside it. */
  meilisearch: { url: string; apiKey: string | null; index: string } | null;
  /** The file of Voikko's dictionary of Finnish; null to look where it is usually installed, and to do without. */
  voikkoDictionary: string | null;
  mail: { url: string; from: string } | null;
  trustProxy: number;
  /** How many times the ordinary limits of requests may be made (server/edges/limits.ts). */
  limitsFactor: number;
  /** Where whoever finds a hole in the service tells of it: an address of the web or of mail. */
  securityContact: string | null;
  metricsToken: string | null;
  /** Whom backups are encrypted for (age's public keys), the file with the key that opens them, and where pg_dump is. */
  backup: { recipients: string[]; identity: string | null; pgBin: string | null };
  /** The file of what has been erased, outside the database: a restored backup is brought up to it. */
  erasureLedger: string;
  logLevel: string;
}>;

export class BadConfig extends Error {}

/** Reads the environment; throws `BadConfig` naming every variable that does not fit, with what would. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = withoutEmpty(environment);
  const parsed = environmentSchema.safeParse(given);
  const misfits =
    parsed.error?.issues.map((issue) => `${issue.path[0]?.toString() ?? '?'}: ${issue.message}`) ?? [];
  const faults = [...misfits, ...faultsTogether(given)];
  if (!parsed.success || faults.length > 0) throw new BadConfig(faults.join('\n'));
  return configFrom(parsed.data);
}

type Given = Partial<Record<keyof Environment, string>>;
type Environment = z.infer<typeof environmentSchema>;

/** What is set to nothing is not set: a compose file hands on empty variables so. */
function withoutEmpty(environment: Record<string, string | undefined>): Given {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

// They look at what was given, not at what it was read as, so that one start tells of every fault.
function faultsTogether(given: Given): string[] {
  const faults: string[] = [];
  const oidc = [given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (oidc !== 0 && oidc !== 3)
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: give all three or none');
  const roles = [given.DATABASE_APP_URL, given.DATABASE_INDEXER_URL, given.DATABASE_IDENTITY_URL];
  const named = roles.filter(Boolean).length;
  if (named !== 0 && named !== 3)
    faults.push('DATABASE_APP_URL, DATABASE_INDEXER_URL, DATABASE_IDENTITY_URL: give all three or none');
  if (named === 0 && given.DATABASE_URL && !hasPassword(given.DATABASE_URL))
    faults.push('DATABASE_URL: needs a password, from which those of the roles follow; or name the roles');
  if (Boolean(given.DEMO_SIGN_IN_URL) !== Boolean(given.DEMO_SIGN_IN_SECRET))
    faults.push('DEMO_SIGN_IN_URL, DEMO_SIGN_IN_SECRET: give both or neither');
  if (given.DEMO_SIGN_IN_URL && oidc > 0)
    faults.push('DEMO_SIGN_IN_URL: there is a real identity provider, OIDC_ISSUER; give one of the two');
  if (given.SMTP_URL && !given.MAIL_FROM)
    faults.push('MAIL_FROM: the address mails come from, needed with SMTP_URL');
  if (given.MEILI_API_KEY && !given.MEILI_URL) faults.push('MEILI_URL: needed with MEILI_API_KEY');
  if (given.NODE_ENV === 'production') faults.push(...faultsInProduction(given));
  return faults;
}

/** What is no address at all is told of as such. */
function hasPassword(url: string): boolean {
  return !/^postgres(ql)?:/.test(url) || !URL.canParse(url) || new URL(url).password !== '';
}

function faultsInProduction(given: Given): string[] {
  const faults: string[] = [];
  if (!given.OIDC_ISSUER) faults.push('OIDC_ISSUER: the demonstration sign-in is refused in production');
  else if (!given.OIDC_ISSUER.startsWith('https:')) faults.push('OIDC_ISSUER: must be https in production');
  if (!given.SESSION_SECRET)
    faults.push('SESSION_SECRET: at least 32 random characters, needed in production');
  if (!given.PUBLIC_URL?.startsWith('https:'))
    faults.push('PUBLIC_URL: the https address of the site, needed in production');
  return faults;
}

function configFrom(env: Environment): Config {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  const { DEMO_SIGN_IN_URL: demoUrl, DEMO_SIGN_IN_SECRET: demoSecret } = env;
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : null,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    workingUrls: workingUrlsFrom(env),
    sessionSecret: env.SESSION_SECRET ?? null,
    signIn: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
    roleMapping: env.OIDC_ROLE_MAPPING ?? roleMappingSchema.parse({}),
    demoSignInPort: env.DEMO_SIGN_IN_PORT,
    demoSignIn: demoUrl && demoSecret ? { url: new URL(demoUrl).origin, secret: demoSecret } : null,
    meilisearch: meilisearchFrom(env),
    voikkoDictionary: env.VOIKKO_DICTIONARY ?? null,
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    trustProxy: env.TRUST_PROXY,
    limitsFactor: env.LIMITS_FACTOR,
    securityContact: env.SECURITY_CONTACT ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    backup: {
      recipients: env.BACKUP_AGE_RECIPIENT?.split(/[\s,]+/) ?? [],
      identity: env.BACKUP_AGE_IDENTITY ?? null,
      pgBin: env.PG_BIN ?? null,
    },
    erasureLedger: env.ERASURE_LEDGER ?? join(env.DATA_DIR, 'erasures.jsonl'),
    logLevel: env.LOG_LEVEL,
  };
}

function workingUrlsFrom(env: Environment): Config['workingUrls'] {
  const { DATABASE_APP_URL: app, DATABASE_INDEXER_URL: indexer, DATABASE_IDENTITY_URL: identity } = env;
  return app && indexer && identity ? { app, indexer, identity } : null;
}

function databaseUrl() {
  return z.url({ protocol: /^postgres(ql)?$/ });
}

function meilisearchFrom({ MEILI_URL: url, MEILI_API_KEY: apiKey, MEILI_INDEX: index }: Environment) {
  return url === undefined ? null : { url, apiKey: apiKey ?? null, index };
}

function jsonText() {
  return z.string().transform((value, context) => {
    try {
      return JSON.parse(value) as unknown; // as: JSON.parse gives `any`
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  });
}
