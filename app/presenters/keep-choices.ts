/**
 * What a reader chose and this page can't honour is not lost on it: every link of the page to itself (another order, another
 * tab) takes it along as it came. Links to other pages say what they mean and are left alone.
 */
import type { Carried, CarriedName } from './carried.ts'

/** The page with those choices in the links that stay under its address. @param path the page's own, `/scorecards/370100` */
export function keepChoices<Page>(page: Page, path: string, carried: Carried, names: readonly CarriedName[]): Page {
  const kept = names.flatMap((name): (readonly [string, string])[] => {
    const value = carried[name]
    return value === null ? [] : [[name, value]]
  })
  if (kept.length === 0) return page
  const base = /^\/[^/]*/.exec(path)?.[0] ?? path
  const mend = (href: string): string => {
    const address = new URL(href, 'http://page')
    if (address.pathname !== base && !address.pathname.startsWith(`${base}/`)) return href
    for (const [name, value] of kept) if (!address.searchParams.has(name)) address.searchParams.set(name, value)
    return address.pathname + address.search + address.hash
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === 'string' && isHref(key) && inner.startsWith('/') ? mend(inner) : walk(inner)]))
  }
  // View models are plain JSON: what is walked through has the shape it had.
  return walk(page) as Page
}

function isHref(key: string): boolean {
  return key === 'href' || key.endsWith('Href')
}
