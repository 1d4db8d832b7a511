import type { DatabaseRole } from './database-roles.ts';

/**
 * The statement that gives a schema and all in it to a role, but for what belongs to extensions: run by who owns it now and is a
 * member of the role. It does nothing where there is no such schema or nothing is another's.
 */
export function handOver(schema: string, to: DatabaseRole): string {
  const role = `lakifoorumi_${to}`;
  return `do $$ declare object record; begin
    for object in
      select 1 as step, 'schema' as kind, quote_ident(n.nspname) as name
      from pg_namespace n where n.nspname = '${schema}' and n.nspowner <> '${role}'::regrole
      union all
      select 2, case c.relkind when 'v' then 'view' when 'S' then 'sequence' when 'c' then 'type' else 'table' end,
             format('%I.%I', '${schema}', c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = '${schema}' and c.relkind in ('r', 'v', 'S', 'c') and c.relowner <> '${role}'::regrole
        -- a sequence of a column goes with its table
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                          and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
      union all
      select 3, case p.prokind when 'p' then 'procedure' else 'function' end,
             format('%I.%I(%s)', '${schema}', p.proname, pg_get_function_identity_arguments(p.oid))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = '${schema}' and p.proowner <> '${role}'::regrole
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      order by step
    loop
      execute format('alter %s %s owner to ${role}', object.kind, object.name);
    end loop;
  end $$`;
}
