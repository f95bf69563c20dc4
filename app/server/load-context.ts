/** What the server hands to each loader and action beside the request. */
import type { Logger } from 'pino'
import type { Config } from '#app/config.server.ts'
import type { Services } from '#app/services.server.ts'

export interface LoadContext {
  /** Names the scripts and styles of this one answer that the browser may run. */
  cspNonce: string
  config: Config
  services: Services
  log: Logger
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the framework's own name for it
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true
  }
}
