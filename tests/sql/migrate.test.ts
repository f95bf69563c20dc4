import { expect, it } from 'vitest'
import { connect } from '#sql/client.ts'
import { migrate } from '#sql/migrate.ts'
import { createTestDatabase } from '../support/database.ts'

it('what a migration adds to a table stands in the views of a database that was there before', async () => {
  const database = await createTestDatabase()
  const owner = await connect(database.ownerUrl, 'drb-tests')
  try {
    const said: string[] = []
    const log = (line: string): void => void said.push(line)
    await migrate(database.ownerUrl, { log })
    expect(said).toEqual([])
    // as a later version's migration would
    await owner.query(`alter table ops.deliveries add column told_later text; insert into public.schema_migrations (name, sha256) values ('migrations/9999_tell_later.sql', 'ab')`)
    await migrate(database.ownerUrl, { log })
    expect(said).toHaveLength(1)
    await owner.query('select told_later from read.deliveries')
  } finally {
    await owner.end()
    await database.drop()
  }
})
