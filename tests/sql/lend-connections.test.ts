import type { PostgresPoolClient } from 'kysely'
import { describe, expect, it } from 'vitest'
import { lendConnections } from '#sql/lend-connections.ts'

type Answer = Awaited<ReturnType<PostgresPoolClient['query']>>
const say = (...rows: unknown[]) => ({ command: 'SELECT', rowCount: rows.length, rows }) as unknown as Answer

/** A connection that answers as told, and notes what it was asked and whether it was thrown away. */
async function borrow(answer: (text: string) => unknown) {
  const [asked, released]: [string[], (boolean | undefined)[]] = [[], []]
  const client = {
    query: (text: string) => {
      asked.push(text)
      return new Promise((resolve) => resolve(answer(text)))
    },
    release: (destroy?: boolean) => void released.push(destroy),
  } as unknown as PostgresPoolClient
  const pool = lendConnections({ connect: () => Promise.resolve(client), end: () => Promise.resolve() })
  return { lent: await pool.connect(), asked, released }
}

describe('a lent connection', () => {
  it('answers several statements with the last one’s rows', async () => {
    const { lent } = await borrow(() => [say(), say(), say('row')])
    expect((await lent.query('begin; set local a = 1; select 1', [])).rows).toEqual(['row'])
  })

  it('asks nothing more for a borrower who has given it back', async () => {
    const { lent, asked, released } = await borrow(() => say())
    await lent.query('select 1', [])
    lent.release()
    await expect(lent.query('select 2', [])).rejects.toThrow('given back')
    expect([asked, released]).toEqual([['select 1'], [false]])
  })

  it('that could not end its transaction is thrown away', async () => {
    const { lent, released } = await borrow((text) => {
      if (text === 'rollback') throw new Error('no')
      return say()
    })
    await expect(lent.query('rollback', [])).rejects.toThrow('no')
    lent.release()
    expect(released).toEqual([true])
  })
})
