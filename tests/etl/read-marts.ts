/** The marts as one short text a table: whether two warehouses, or one before and after, say the same in every cell. */
import type { Warehouse } from './support.ts'

/** Rows and a hash of every cell, table by table. */
export async function readMarts(warehouse: Warehouse): Promise<Record<string, string>> {
  const tables = await warehouse.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'mart' and table_type = 'BASE TABLE'`)
  const folded: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await warehouse.query<{ fold: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(cell::text, '|' order by cell::text)), '') as fold from mart.${name} as cell`)
    folded[name] = row?.fold ?? ''
  }
  return folded
}
