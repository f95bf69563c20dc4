/** A short run of `npm run fuzz`, what it is told, and that a failure can be made again. */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWarehouse, type Warehouse } from '../etl/support.ts'
import { readOptions } from './options.ts'
import { makeFile, runFuzz } from './run.ts'

const SHORT = 20

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

it('whatever a file holds, its receipt balances and the warehouse stays true', { timeout: 120_000 }, async () => {
  const { ownerUrl, folder } = warehouse
  const { failures, loaded, refused, rows, rejected } = await runFuzz({ ownerUrl, folder, rounds: SHORT, seed: 1 })
  expect(failures).toEqual([])
  expect(loaded + refused).toBe(SHORT)
  // files that are all refused, or all right, would prove nothing
  for (const count of [loaded, refused, rejected, rows - rejected]) expect(count).toBeGreaterThan(2)
  expect(await readdir(folder)).toEqual([])
})

it('a warehouse that is no longer true fails the run', { timeout: 60_000 }, async () => {
  const { ownerUrl, folder } = warehouse
  await warehouse.query(`insert into core.subjects (subject_id, subject_name, region_code, batch_id) values ('X', 'x' || chr(65533), '370302', 1)`)
  const { failures } = await runFuzz({ ownerUrl, folder, rounds: 1, seed: 1 })
  expect(failures.map(({ what }) => what)).toEqual(expect.arrayContaining([expect.stringMatching(/^core.subjects holds U\+FFFD: /)]))
})

it('a seed makes the same file again', () => {
  expect(makeFile(7)).toEqual(makeFile(7))
  expect(makeFile(7).bytes).not.toEqual(makeFile(8).bytes)
})

it('options have usual values, and a wrong one is named', () => {
  expect(readOptions([])).toEqual({ rounds: 500, seed: 2023 })
  expect(readOptions(['--seed', '7', '--rounds', '10'])).toEqual({ rounds: 10, seed: 7 })
  expect(() => readOptions(['--rounds', '0'])).toThrow(/--rounds: “0” is not a whole number/)
  expect(() => readOptions(['--fast'])).toThrow(/--fast/)
})
