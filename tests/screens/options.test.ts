import { describe, expect, it } from 'vitest'
import { readOptions, WrongOption } from './options.ts'
import { screenPages } from './pages.ts'

describe('npm run screens', () => {
  it('takes all pages when none is named', () => {
    expect(readOptions([])).toEqual({ pages: screenPages, out: '.data/screens' })
  })

  it('takes the named pages alone, in the order of the list', () => {
    const { pages, out } = readOptions(['--only', 'risk,scores', '--out', 'somewhere'])
    expect(pages.map(({ name }) => name)).toEqual(['scores', 'risk'])
    expect(out).toBe('somewhere')
  })

  it('refuses a page that there is not and an option that it does not know', () => {
    expect(() => readOptions(['--only', 'no-such-page'])).toThrow(new WrongOption('--only: there is no page “no-such-page”'))
    expect(() => readOptions(['--size', 'desk'])).toThrow(WrongOption)
  })

  it('names each page once, since a name is a file', () => {
    expect(new Set(screenPages.map(({ name }) => name)).size).toBe(screenPages.length)
  })
})
