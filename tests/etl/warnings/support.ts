/** A warehouse typed by hand whose warnings are settled day by day; after every run a full one must find the very same. */
import { expect } from 'vitest'
import { compareWarnings } from '#etl/warnings/compare.ts'
import { settleWarnings } from '#etl/warnings/settle.ts'
import { openMarts, type Delivered, type Marts } from '../refresh/marts.ts'

export interface WarningDesk extends Marts {
  /** Loads, then asks the rules on a day; tells the open warnings as `W01 yellow key`, and proves them. */
  settle(today: string, ...delivered: readonly Delivered[]): Promise<string[]>
  /** Acts of one warning, in their order, as `act from>to`. */
  findActs(key: string): Promise<string[]>
}

/** @param codes rules whose warnings the test tells; others stay in the database */
export async function openWarningDesk(...codes: readonly string[]): Promise<WarningDesk> {
  const marts = await openMarts()
  const findOpen = async (): Promise<string[]> => {
    const rows = await marts.query<{ one: string }>(`select concat_ws(' ', rule_code, level, key) as one from warn.warnings where is_open and rule_code = any ($1) order by 1`, [codes])
    return rows.map(({ one }) => one)
  }
  return {
    ...marts,
    load: (...delivered) => marts.load(...join(delivered)),
    async settle(today, ...delivered) {
      if (delivered.length > 0) await marts.load(...join(delivered))
      await settleWarnings(marts.client, { today })
      await marts.client.query('begin')
      expect(await compareWarnings(marts.client, today)).toEqual([])
      await marts.client.query('commit')
      return findOpen()
    },
    async findActs(key) {
      const rows = await marts.query<{ one: string }>(
        `select concat(act, ' ', from_state, '>', to_state) as one from warn.acts join warn.warnings using (warning_id) where key = $1 order by act_id`,
        [key],
      )
      return rows.map(({ one }) => one)
    },
  }
}

/** One delivery a table, as the loader would leave it. */
function join(delivered: readonly Delivered[]): Delivered[] {
  const entities = [...new Set(delivered.map(({ entity }) => entity))]
  return entities.map((entity) => {
    const own = delivered.filter((one) => one.entity === entity)
    return { entity, rows: own.flatMap(({ rows = [] }) => rows), withdrawn: own.flatMap(({ withdrawn = [] }) => withdrawn) }
  })
}
