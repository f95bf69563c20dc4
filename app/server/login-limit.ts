/** Slows down guessing of passwords from one network address. */
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'

const WINDOW_MS = 15 * 60 * 1000

/** Refuses further sign-ins after `limit` failed ones in fifteen minutes; successful ones do not count. */
export function createLoginLimit(limit: number): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    skip: (request) => !isSignIn(request),
    handler: (_request, response, _next, { statusCode }) => {
      response.status(statusCode).type('text/plain').send('登录尝试过多,请稍后再试。 / Too many attempts to sign in; try again later.\n')
    },
  })
}

/** The page's form, its data request, and spellings of the path that the router takes for it. */
function isSignIn(request: Request): boolean {
  if (request.method !== 'POST') return false
  try {
    return /login/i.test(decodeURIComponent(request.path))
  } catch {
    return true
  }
}
