import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

/** Office browsers are old: styles and syntax are lowered to this one. Lightning CSS counts versions in the third byte. */
const OLDEST_CHROMIUM = 91

export default defineConfig({
  plugins: [
    remix({
      // A folder of its own: it is emptied while the programs beside it run.
      buildDirectory: 'build/pages',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
  // Packages of many small files: as part of the server's one file they do not slow down each start.
  ssr: { noExternal: ['echarts', 'zrender', 'apache-arrow', /^@tanstack\//] },
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: { chrome: OLDEST_CHROMIUM << 16 } },
  },
  build: {
    target: [`chrome${OLDEST_CHROMIUM}`, 'es2020'],
    cssMinify: 'lightningcss',
    // Inlined files would need exceptions from the content security policy.
    assetsInlineLimit: 0,
  },
})
