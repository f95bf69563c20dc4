import { expect, test } from 'vitest'
import { buildPages } from '#app/server/build-pages.ts'

test('a start that is called off leaves no build of the pages behind', async () => {
  await expect(buildPages(AbortSignal.abort())).rejects.toThrow('aborted')
})
