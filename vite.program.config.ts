/**
 * Builds the programs that run on Node, server and command lines, so that they start at once: without it, each of some
 * hundred modules would be translated and loaded one by one at every start. Packages stay where they are installed.
 */
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const OUT_DIR = `${ROOT}build/program`

/** A module that looks for files beside itself (SQL texts, seeds) finds them in the source tree. */
const keepSourceAddress: Plugin = {
  name: 'keep-source-address',
  enforce: 'pre',
  transform(code, id) {
    if (!code.includes('import.meta.url') || id.includes('node_modules')) return null
    const address = JSON.stringify(relative(OUT_DIR, id).split(sep).join('/'))
    return { code: code.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`), map: null }
  },
}

export default defineConfig({
  plugins: [keepSourceAddress],
  build: {
    ssr: true,
    target: 'node20',
    outDir: OUT_DIR,
    minify: false,
    rollupOptions: {
      input: {
        start: `${ROOT}app/server/start.ts`,
        etl: `${ROOT}app/server/etl.ts`,
        'etl-main': `${ROOT}etl/main.ts`,
        admin: `${ROOT}app/server/admin.ts`,
        worker: `${ROOT}app/server/worker.ts`,
        'simulate-worker': `${ROOT}app/server/simulate-worker.ts`,
      },
      // Side by side: the addresses above count from this folder.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
