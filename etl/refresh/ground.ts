/** The ground that facts stand on: working days and areas, made anew from core as a whole. */
import type pg from 'pg'
import { readMartSql } from '#etl/refresh/sql-text.ts'

const tables: readonly string[] = ['calendar_days', 'dim_areas', 'region_areas']

/** Replaces the working-day calendar and the areas. */
export async function rebuildGround(client: pg.Client): Promise<void> {
  for (const table of tables) {
    await client.query(`delete from mart.${table}`)
    await client.query(`insert into mart.${table} ${readMartSql(`dims/${table}`)}`)
    await client.query(`analyze mart.${table}`)
  }
}

/** Rows of each ground table that a fresh making would not give, or would give beside it. */
export async function compareGround(client: pg.Client): Promise<{ table: string; differing: number }[]> {
  const found: { table: string; differing: number }[] = []
  for (const table of tables) {
    const made = `(${readMartSql(`dims/${table}`)})`
    const { rows } = await client.query<{ differing: number }>(
      `with made as materialized (select * from ${made} as made),
       gone as (select * from mart.${table} except all select * from made),
       missing as (select * from made except all select * from mart.${table})
       select (select count(*) from gone) + (select count(*) from missing) as differing`,
    )
    found.push({ table: `mart.${table}`, differing: rows[0]?.differing ?? 0 })
  }
  return found
}
