/** How a reader's browser reached us: a session's secret travels encrypted, or does not leave this machine. */
import { RefusedError } from '#app/queries/refusal.ts'

export type Transport = 'tls' | 'this-machine' | 'plain'

const HTTPS_NEEDED = {
  zh: '登录须经 https：口令和会话只在加密连接上传送。',
  en: 'Signing in needs https: passwords and sessions travel over encrypted connections alone.',
}
const THIS_MACHINE = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Reads it from the request and from what a proxy in front says. Whoever invents the proxy's word fools nobody but their own
 * browser, which then keeps the cookie back.
 */
export function findTransport(request: Request): Transport {
  const { protocol, hostname } = new URL(request.url)
  const told = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim()
  if ((told ?? protocol.replace(':', '')) === 'https') return 'tls'
  const isProxied = request.headers.has('x-forwarded-for') || request.headers.has('forwarded')
  return !isProxied && THIS_MACHINE.test(hostname) ? 'this-machine' : 'plain'
}

/** @throws RefusedError 403 where a session could only travel in plain. */
export function assertSafeTransport(request: Request): void {
  if (findTransport(request) === 'plain') throw new RefusedError(403, 'https-needed', HTTPS_NEEDED)
}
