import type { Database } from '../../server/platform/database.ts';

/** What lies outside our schema: the job queue has migrations of its own, and a list of what was done is no schema. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker')
  and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%'`;

const notOfExtension = (catalogue: string, row: string) =>
  `not exists (select from pg_depend x where x.classid = '${catalogue}'::regclass and x.objid = ${row}.oid and x.deptype = 'e')`;

// An owner's rights said or left unsaid are the same rights. In brackets, so that they can be left out of the picture.
const rights = (acl: string, kind: string, owner: string) =>
  `(select format('[%s]', coalesce(string_agg(format('%s:%s%s', case grantee when 0 then 'public' else grantee::regrole::text end,
     privilege_type, case when is_grantable then '*' else '' end), ' ' order by grantee::text, privilege_type), ''))
    from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))))`;

const kinds = [
  `select 'schema', n.nspname::text, format('%s %s', n.nspowner::regrole, ${rights('n.nspacl', 'n', 'n.nspowner')})
   from pg_namespace n where ${ours}`,

  `select format('relation %s', c.relkind), format('%I.%I', n.nspname, c.relname),
     format('%s %s %s %s', c.relowner::regrole, c.relpersistence, c.reloptions, ${rights('c.relacl', 'r', 'c.relowner')})
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'v', 'm', 'S') and ${notOfExtension('pg_class', 'c')}`,

  `select 'column', format('%I.%I.%I', n.nspname, c.relname, a.attname),
     format('%s %s null:%s %s id:%s gen:%s %s %s place:%s', format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation,
       not a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attstorage, a.attacl,
       row_number() over (partition by c.oid order by a.attnum))
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where ${ours} and c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,

  `select 'constraint', format('%I.%I.%I', n.nspname, c.relname, k.conname), pg_get_constraintdef(k.oid)
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`,

  `select 'index', format('%I.%I', n.nspname, c.relname), pg_get_indexdef(c.oid)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind = 'i'`,

  `select 'view', format('%I.%I', n.nspname, c.relname), pg_get_viewdef(c.oid)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('v', 'm')`,

  `select 'function', p.oid::regprocedure::text, format('%s %s %s', p.proowner::regrole, ${rights('p.proacl', 'f', 'p.proowner')},
     pg_get_functiondef(p.oid))
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and ${notOfExtension('pg_proc', 'p')}`,

  `select 'trigger', format('%I.%I.%I', n.nspname, c.relname, t.tgname), format('%s %s', t.tgenabled, pg_get_triggerdef(t.oid))
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and not t.tgisinternal`,

  `select 'type', format('%I.%I', n.nspname, t.typname), t.typtype::text
   from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where ${ours} and t.typtype in ('e', 'd') and ${notOfExtension('pg_type', 't')}`,

  `select 'extension', e.extname::text, n.nspname::text from pg_extension e join pg_namespace n on n.oid = e.extnamespace
   where e.extname <> 'plpgsql'`,
];

/**
 * The schema as lines of text, one for each thing in it with its owner and who may do what; equal pictures are equal schemas.
 * What `pg_dump --schema-only` would tell, without needing it. Rights are given when all migrations are done, by no one of them.
 */
export async function schemaPicture(database: Database, { withRights = true } = {}): Promise<string[]> {
  const lines: string[] = [];
  for (const kind of kinds) {
    const { rows } = await database.raw(
      `select what, name, said from (${kind}) as thing (what, name, said) where name not like '%knex_migrations%' order by 1, 2`,
    );
    for (const { what, name, said } of rows)
      lines.push(`${what} ${name}: ${withRights ? said : withoutRights(said)}`);
  }
  return lines;
}

const withoutRights = (said: string) => said.replace(/\[\S+:[^\]]*\]/, '');

/** Of each table and view its columns. */
export async function columnsOf(database: Database): Promise<Map<string, string[]>> {
  const { rows } = await database.raw(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attname) as columns
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped and c.relname not like 'knex_migrations%'
     group by 1 order by 1`,
  );
  return new Map(rows.map(({ name, columns }: { name: string; columns: string[] }) => [name, columns]));
}
