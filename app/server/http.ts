/** The web server: headers, compression, static files, request log, sign-in limit, and the application behind them. */
import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { Config } from '#app/config.server.ts'
import type { Services } from '#app/services.server.ts'
import { createLoginLimit } from './login-limit.ts'
import { createSecurityHeaders, nonceOf } from './security-headers.ts'
import type { DevServer } from './dev-server.ts'

export interface HttpServerOptions {
  config: Config
  services: Services
  log: Logger
  /** The built application: its server module, and the folder of its static files. */
  build: { server: ServerBuild; clientFolder: string } | DevServer
}

/** Puts the web server together; it does not listen yet. */
export function createHttpServer({ config, services, log, build }: HttpServerOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  app.use(createSecurityHeaders('middlewares' in build))
  app.use(compression())
  if ('middlewares' in build) app.use(build.middlewares)
  else app.use(...createStaticFiles(build.clientFolder))
  app.use(createRequestLog(log))
  app.use(createLoginLimit(config.loginLimit))
  const handle = createRequestHandler({
    build: 'middlewares' in build ? build.loadServer : build.server,
    mode: 'middlewares' in build ? 'development' : 'production',
    getLoadContext: (_request, response) => ({ cspNonce: nonceOf(response), config, services, log }),
  })
  app.all('*', (request, response, next) => void handle(request, response, next))
  app.use(createLastResort(log))
  return app
}

/** Names of built files change with their content, so a browser may keep them; others are asked for again within the hour. */
function createStaticFiles(folder: string): [express.RequestHandler, express.RequestHandler] {
  const prefixed = express.Router()
  prefixed.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }))
  // asked for by browsers that have not read yet which icon the page names
  prefixed.get('/favicon.ico', (_request, response) => response.redirect(301, '/favicon.svg'))
  return [prefixed, express.static(folder, { maxAge: '1h', index: false })]
}

function createRequestLog(log: Logger): express.RequestHandler {
  return pinoHttp({
    logger: log,
    // Headers carry cookies and tokens: none of them is logged.
    serializers: {
      req: (request: { id: unknown; method: string; url: string; remoteAddress: string }) => ({
        id: request.id,
        method: request.method,
        url: request.url,
        address: request.remoteAddress,
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customErrorObject: (_request, _response, _error, fields: object) => ({ ...fields, err: undefined }),
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error'
      return response.statusCode >= 400 ? 'warn' : 'debug'
    },
  })
}

/** What no door of the application caught: logged whole, shown without detail. */
function createLastResort(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: error }, 'request failed')
    if (response.headersSent) {
      next(error)
      return
    }
    response.status(status).type('text/plain').send(status === 404 ? '未找到 / Not found\n' : '服务器出错 / The server failed\n')
  }
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
