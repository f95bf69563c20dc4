/** What is swept out of the delivery folder, and what is left alone. */
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sweepDeliveries } from '#etl/jobs/sweep.ts'
import { connect } from '#sql/client.ts'
import { createTestDatabase } from '../support/database.ts'

it('files of ours older than a day that no entry names go; named, new and foreign ones stay', async () => {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'drb-sweep-'))
  const client = await connect(database.ownerUrl, 'drb-tests')
  try {
    const [left, cut, named, recent] = [randomUUID(), `${randomUUID()}.part`, randomUUID(), randomUUID()] as const
    const now = Date.now()
    const write = async (name: string, hours: number): Promise<void> => {
      await writeFile(join(folder, name), 'x')
      await utimes(join(folder, name), (now - hours * 3_600_000) / 1000, (now - hours * 3_600_000) / 1000)
    }
    for (const name of [left, cut, named]) await write(name, 25)
    await write(recent, 23)
    await write('notes.txt', 999)
    await mkdir(join(folder, randomUUID()))
    await client.query(
      `insert into ops.handed_in (way, state, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area) values ('put', 'cancelled', 'a.csv', 'ab', 1, $1, 'tests', '370000')`,
      [named],
    )
    expect(await sweepDeliveries(client, folder)).toEqual([left, cut].sort())
    expect((await readdir(folder)).filter((name) => [left, cut, named, recent, 'notes.txt'].includes(name)).sort()).toEqual([named, recent, 'notes.txt'].sort())
    expect(await readdir(folder)).toHaveLength(4)
  } finally {
    await client.end()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
})
