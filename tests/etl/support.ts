/** A seeded warehouse for load tests, and delivery files typed by hand. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { loadFiles } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { connect } from '#sql/client.ts'
import { createTestDatabase } from '../support/database.ts'

export interface Warehouse {
  ownerUrl: string
  appUrl: string
  client: pg.Client
  /** Folder for delivery files. */
  folder: string
  /** Writes a delivery: headers, then rows, cells divided by commas as typed. */
  write(name: string, content: string | Buffer): Promise<string>
  /** Writes and loads one delivery, and gives its receipt. */
  load(name: string, content: string | Buffer): Promise<Receipt>
  query<R extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** A database with regions, departments and holidays. */
export async function createWarehouse(): Promise<Warehouse> {
  const database = await createTestDatabase()
  await loadSeeds(database.ownerUrl)
  const client = await connect(database.ownerUrl, 'drb-tests')
  const folder = await mkdtemp(join(tmpdir(), 'drb-load-'))
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  return {
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    client,
    folder,
    write,
    async load(name, content) {
      const [receipt] = await loadFiles(database.ownerUrl, [await write(name, content)])
      if (receipt === undefined) throw new Error('no receipt')
      return receipt
    },
    async query<R extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []) {
      return (await client.query<R>(sql, parameters)).rows
    },
    async close() {
      await client.end()
      await rm(folder, { recursive: true, force: true })
      await database.drop()
    },
  }
}

/** The figures of a receipt, in the order of its equation. */
export function figures({ read, loaded, unchanged, replaced, held, rejected }: Receipt): Record<string, number> {
  return { read, loaded, unchanged, replaced, held, rejected }
}

/** A file of text lines. */
export const lines = (...rows: string[]): string => `${rows.join('\n')}\n`

export const TASK_HEADER = '任务编号,任务名称,任务状态,任务来源,行政区划代码,组织部门,开始日期,截止日期,完成日期'
export const task = (id: string, name = '食品抽查'): string => `${id},${name},05,2,370102,SCJG,2023-05-01,2023-06-30,`

export const RESULT_HEADER = '任务编号,主体身份代码,部门代码,事项编码,结果状态,检查日期,检查结果,核查方式,录入渠道,录入日期,审核日期,公示日期,操作类型'
/** A published result of 8 May 2023, published on `published`. */
export const result = (subject: string, published = '2023-05-20', operation = ''): string =>
  `T1,${subject},SCJG,I1,5,2023-05-08,1,1、3,电脑端,2023-05-09,2023-05-10,${published},${operation}`
