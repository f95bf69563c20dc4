/** Vite in the place of the built application, for `npm run dev`. */
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

export interface DevServer {
  middlewares: RequestHandler
  loadServer: () => Promise<ServerBuild>
  close: () => Promise<void>
}

export async function startDevServer(): Promise<DevServer> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  return {
    middlewares: vite.middlewares,
    loadServer: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    close: () => vite.close(),
  }
}
