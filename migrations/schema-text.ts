/** Runs a statement: a data source's `query` will do. */
type Query = (sql: string) => Promise<{ line: string }[]>;

/** What is ours: not TypeORM's own table, not the sequences of case numbers, which come with the years. */
const OURS = `n.nspname = 'public' AND c.relname NOT IN ('migrations')`;

const TABLES = `
  SELECT c.relname || E' (\\n' || string_agg(
           '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
           || CASE WHEN a.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
           || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
           || CASE WHEN a.attstorage = 'e' AND t.typstorage <> 'e' THEN ' STORAGE EXTERNAL' ELSE '' END,
           E'\\n' ORDER BY a.attnum) || E'\\n)' AS line
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relkind = 'r' AND ${OURS}
   GROUP BY c.relname ORDER BY c.relname`;

/** Since PostgreSQL 18 "not null" is a constraint too; it stands with its column already. */
const CONSTRAINTS = `
  SELECT c.relname || ': ' || o.conname || ' ' || pg_get_constraintdef(o.oid) AS line
    FROM pg_constraint o
    JOIN pg_class c ON c.oid = o.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE o.contype <> 'n' AND ${OURS}
   ORDER BY c.relname, o.conname`;

const INDEXES = `
  SELECT pg_get_indexdef(i.indexrelid) AS line
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${OURS} AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.conrelid = c.oid)
   ORDER BY 1`;

const TRIGGERS = `
  SELECT pg_get_triggerdef(t.oid) AS line
    FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE NOT t.tgisinternal AND ${OURS}
   ORDER BY c.relname, t.tgname`;

const FUNCTIONS = `
  SELECT trim(trailing E'\\n' FROM pg_get_functiondef(p.oid)) AS line
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = 'public' AND p.prokind = 'f'
     AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
   ORDER BY p.proname`;

const VIEWS = `
  SELECT format(E'CREATE VIEW %s AS\n%s', c.relname, pg_get_viewdef(c.oid)) AS line
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'v' AND ${OURS}
     AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')
   ORDER BY c.relname`;

const POLICIES = `
  SELECT format('%s.%s: %s %s %s USING (%s) CHECK (%s)', schemaname, tablename, policyname, cmd, roles, qual, with_check)
           AS line
    FROM pg_policies
   ORDER BY 1`;

const PARTS = { TABLES, CONSTRAINTS, INDEXES, TRIGGERS, FUNCTIONS, VIEWS, POLICIES };

/** The schema as PostgreSQL itself tells it, in one text that can be compared and read. */
export async function schemaText(query: Query): Promise<string> {
  const parts: string[] = [];
  for (const [title, sql] of Object.entries(PARTS)) {
    const lines = (await query(sql)).map(({ line }) => line);
    parts.push(
      `-- ${title}\n\n${lines.join(title === 'CONSTRAINTS' || title === 'POLICIES' ? '\n' : '\n\n')}\n`,
    );
  }
  return parts.join('\n');
}
