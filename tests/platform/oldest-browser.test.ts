/** Office browsers are as old as Chromium 91: syntax is lowered by the build, but what a browser lacks by name is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ASSETS = fileURLToPath(new URL('../../build/pages/client/assets', import.meta.url))
/** Came with Chromium 92 or later. */
const NEWER = {
  js: /\.at\(-?\d|structuredClone\(|Object\.hasOwn\(|Object\.groupBy\(|\.findLast(Index)?\(|\.to(Sorted|Reversed|Spliced)\(|crypto\.randomUUID|AbortSignal\.(timeout|any)\(|Array\.fromAsync|Promise\.withResolvers/g,
  css: /:has\(|@container|@layer|@property|@scope|color-mix\(|oklch\(|oklab\(|\d[dsl]v[hw]\b|text-wrap|accent-color|scrollbar-gutter|container-type|:user-(in)?valid/g,
}

test.each(['js', 'css'] as const)('no %s file asks a browser for what Chromium 91 does not have', (kind) => {
  const files = readdirSync(ASSETS).filter((name) => name.endsWith(`.${kind}`))
  expect(files.length).toBeGreaterThan(5)
  const found = files.flatMap((name) => [...readFileSync(`${ASSETS}/${name}`, 'utf8').matchAll(NEWER[kind])].map(([word]) => `${name}: ${word}`))
  expect(found).toEqual([])
})
