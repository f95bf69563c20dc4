/** A gate between the program and PostgreSQL: it can be cut, frozen and opened again, as a network does it. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

type State = 'open' | 'cut' | 'frozen'

export interface DatabaseGate {
  /** The same address, through the gate. */
  through(url: string): string
  /** Connections that the program holds now. */
  count(): number
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>
  /** Keeps connections and takes new ones, but lets nothing pass. */
  freeze(): void
  /** Lets everything pass again; what was under way when it froze goes on. */
  restore(): Promise<void>
  close(): Promise<void>
}

/** Opens a gate before the server of `url`. */
export async function openDatabaseGate(url: string): Promise<DatabaseGate> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let state: State = 'open'
  const keep = (socket: Socket): Socket => {
    // a connection that breaks is what the gate is for
    socket.on('error', () => socket.destroy())
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  let held = 0
  const server = createServer((near) => {
    held += 1
    keep(near).on('close', () => (held -= 1))
    // whoever comes while frozen is taken in and told nothing
    if (state === 'frozen') return
    const far = keep(connect({ host: hostname, port: Number(port) }))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.pipe(far).pipe(near)
  })
  const listen = (at: number): Promise<void> => new Promise((resolve) => void server.listen(at, '127.0.0.1', resolve))
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await listen(0)
  const own = (server.address() as AddressInfo).port
  return {
    through: (address) => {
      const changed = new URL(address)
      changed.hostname = '127.0.0.1'
      changed.port = String(own)
      return changed.href
    },
    count: () => held,
    cut: () => {
      state = 'cut'
      return stop()
    },
    freeze: () => {
      state = 'frozen'
      for (const socket of sockets) socket.pause()
    },
    restore: async () => {
      if (state === 'cut') await listen(own)
      for (const socket of sockets) socket.resume()
      state = 'open'
    },
    close: stop,
  }
}
