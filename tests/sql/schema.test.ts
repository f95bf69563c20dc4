import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { writeRowTypes } from '#etl/row-types.ts'
import { createTestDatabase } from '../support/database.ts'

it('the row types are those of the migrated database', async () => {
  const database = await createTestDatabase()
  try {
    const onDisk = await readFile(new URL('../../sql/schema.ts', import.meta.url), 'utf8')
    expect(onDisk, 'run `npm run generate` with TYPES_DATABASE_URL set').toBe(await writeRowTypes(database.ownerUrl))
  } finally {
    await database.drop()
  }
})
