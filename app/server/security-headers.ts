/** Headers that keep a page to this host and to the scripts it was sent with. */
import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** Makes the answer's nonce and sets the headers; `isDevelopment` lets Vite's own styles and socket pass. */
export function createSecurityHeaders(isDevelopment: boolean): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.cspNonce = randomBytes(16).toString('base64url')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: [`'self'`],
          scriptSrc: [`'self'`, (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          styleSrc: [`'self'`, isDevelopment ? `'unsafe-inline'` : (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          // Server-drawn charts and meters set widths and colours as attributes; they carry no script.
          styleSrcAttr: [`'unsafe-inline'`],
          imgSrc: [`'self'`, 'data:'],
          connectSrc: isDevelopment ? [`'self'`, 'ws:'] : [`'self'`],
          objectSrc: [`'none'`],
          baseUri: [`'none'`],
          formAction: [`'self'`],
          frameAncestors: [`'none'`],
        },
      },
      // Browsers heed it over TLS alone; other hosts of the same domain are not ours to bind.
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
    }),
  ]
}

/** The nonce of an answer under way. */
export function nonceOf(response: Response): string {
  return String(response.locals.cspNonce)
}
