import { type Kysely, sql } from 'kysely'
import { PUBLIC_ROLE } from '../public-role.ts'
import type { Tables } from '../tables.generated.ts'

/** What the generators need to know of the schema `public`, in a fixed order, the same from PostgreSQL 15 to 18. */
export interface Catalog {
  readonly enums: readonly EnumType[]
  readonly tables: readonly Table[]
  readonly routines: readonly { readonly definition: string }[]
}

export interface EnumType {
  readonly name: string
  readonly labels: readonly string[]
  readonly comment: string | null
}

export interface Table {
  readonly name: string
  readonly kind: 'table' | 'partitioned' | 'view' | 'materialized view'
  readonly comment: string | null
  readonly partitionKey: string | null
  readonly columns: readonly Column[]
  readonly constraints: readonly Constraint[]
  /** Those that no constraint made. */
  readonly indexes: readonly { readonly definition: string }[]
  readonly triggers: readonly { readonly definition: string }[]
  readonly grants: readonly string[]
}

export interface Column {
  readonly name: string
  /** As SQL writes it: character varying(20), text[] */
  readonly type: string
  /** The type's own name, of the element for an array and of the base for a domain. */
  readonly baseType: string
  readonly isArray: boolean
  readonly isRequired: boolean
  readonly default: string | null
  readonly identity: 'always' | 'by default' | null
  readonly isComputed: boolean
  readonly collation: string | null
  readonly comment: string | null
}

export interface Constraint {
  readonly name: string
  readonly kind: 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclusion'
  readonly definition: string
  readonly columns: readonly string[]
}

export async function readCatalog(db: Kysely<Tables>): Promise<Catalog> {
  const { rows } = await sql<{ catalog: Catalog }>`
    SELECT json_build_object(
      'enums', (${sql.raw(enums)}),
      'tables', (${sql.raw(tables)}),
      'routines', (${sql.raw(routines)})
    ) AS catalog`.execute(db)
  const [row] = rows
  return row?.catalog ?? { enums: [], tables: [], routines: [] }
}

/** An array in a stated order, bytewise: the order of names must not depend on the database's collation. */
const list = (object: string, order: string, from: string) =>
  `SELECT coalesce(json_agg(${object} ORDER BY ${order}), '[]'::json) FROM ${from}`

const enums = list(
  `json_build_object(
    'name', t.typname,
    'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
    'comment', obj_description(t.oid, 'pg_type'))`,
  't.typname COLLATE "C"',
  `pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'`,
)

const columns = list(
  `json_build_object(
    'name', a.attname,
    'type', format_type(a.atttypid, a.atttypmod),
    'baseType', (SELECT coalesce(d.typname, e.typname, t.typname)),
    'isArray', e.oid IS NOT NULL,
    'isRequired', a.attnotnull,
    'default', pg_get_expr(ad.adbin, ad.adrelid),
    'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
    'isComputed', a.attgenerated <> '',
    'collation', (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation),
    'comment', col_description(a.attrelid, a.attnum))`,
  'a.attnum',
  `pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
    LEFT JOIN pg_type d ON d.oid = t.typbasetype AND t.typtype = 'd'
    LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`,
)

// Since 18 a NOT NULL is a constraint too ("n"); the columns tell it already.
const constraints = list(
  `json_build_object(
    'name', o.conname,
    'kind', CASE o.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key'
                           WHEN 'c' THEN 'check' ELSE 'exclusion' END,
    'definition', pg_get_constraintdef(o.oid),
    'columns', coalesce((SELECT json_agg(a.attname ORDER BY k.place)
      FROM unnest(o.conkey) WITH ORDINALITY k(attnum, place)
      JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.attnum), '[]'::json))`,
  `array_position('{p,u,x,f,c}'::"char"[], o.contype), o.conname COLLATE "C"`,
  `pg_constraint o WHERE o.conrelid = c.oid AND o.contype IN ('p', 'u', 'f', 'c', 'x')`,
)

const indexes = list(
  `json_build_object('definition', pg_get_indexdef(i.indexrelid))`,
  `i.indexrelid::regclass::text COLLATE "C"`,
  `pg_index i WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.conrelid = c.oid)`,
)

const triggers = list(
  `json_build_object('definition', pg_get_triggerdef(t.oid))`,
  't.tgname COLLATE "C"',
  'pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal',
)

/** What the public may read: whole tables, and single columns of others. */
const grants = list(
  `g.said`,
  'g.said COLLATE "C"',
  `(SELECT x.privilege_type AS said FROM aclexplode(c.relacl) x JOIN pg_roles r ON r.oid = x.grantee
      WHERE r.rolname = '${PUBLIC_ROLE}'
    UNION ALL
    SELECT x.privilege_type || ' (' || quote_ident(a.attname) || ')' FROM pg_attribute a, aclexplode(a.attacl) x
      JOIN pg_roles r ON r.oid = x.grantee
      WHERE a.attrelid = c.oid AND r.rolname = '${PUBLIC_ROLE}') g`,
)

const tables = list(
  `json_build_object(
    'name', c.relname,
    'kind', CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned' WHEN 'v' THEN 'view' ELSE 'materialized view' END,
    'comment', obj_description(c.oid, 'pg_class'),
    'partitionKey', pg_get_partkeydef(c.oid),
    'columns', (${columns}),
    'constraints', (${constraints}),
    'indexes', (${indexes}),
    'triggers', (${triggers}),
    'grants', (${grants}))`,
  'c.relname COLLATE "C"',
  `pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')`,
)

const routines = list(
  `json_build_object('definition', pg_get_functiondef(p.oid))`,
  'p.oid::regprocedure::text COLLATE "C"',
  `pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
    AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_proc'::regclass AND x.objid = p.oid AND x.deptype = 'e')`,
)
