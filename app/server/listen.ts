/** Listening on a port, and letting go of it. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isCode } from './file-lock.ts'

/** Longest wait for answers under way when the server stops. */
const DRAIN_MS = 5_000

/**
 * Starts to listen.
 * @throws with the remedy when the port is taken or not allowed.
 */
export function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler)
    server.once('error', (error) => reject(explain(error, port, host)))
    server.listen(port, host, () => resolve(server))
  })
}

/** Where a listening server is to be found. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const shown = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}/`
}

/** Takes no new requests, waits for those under way, and cuts what is left after five seconds. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function explain(error: Error, port: number, host: string): Error {
  if (isCode(error, 'EADDRINUSE')) {
    return new Error(`端口 ${port} 已被占用;请换一个端口 / port ${port} is taken; choose another one: PORT=${port + 1} npm start`)
  }
  if (isCode(error, 'EACCES')) {
    return new Error(`无权使用端口 ${port};请换一个 1024 以上的端口 / port ${port} is not allowed; choose one above 1024: PORT=3000 npm start`)
  }
  if (isCode(error, 'EADDRNOTAVAIL') || isCode(error, 'ENOTFOUND')) {
    return new Error(`HOST=${host}: 不是本机的地址 / is no address of this machine`)
  }
  return error
}
