import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext, type HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceProvider } from '#app/nonce.ts'

/** Longest wait for deferred data before the stream is closed, in milliseconds. */
export const streamTimeout = 10_000

/** Draws a page: the shell as soon as it is ready, for robots the whole at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, log }: AppLoadContext,
): Promise<Response> {
  const waitsForAll = isbot(request.headers.get('user-agent')) || remixContext.isSpaMode
  return new Promise((resolve, reject) => {
    let isShellSent = false
    const send = (): void => {
      isShellSent = true
      const body = new PassThrough()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} abortDelay={streamTimeout} />
      </NonceProvider>,
      {
        nonce: cspNonce,
        ...(waitsForAll ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error) {
          status = 500
          // A shell that failed is rejected and logged by handleError; what fails later is known here alone.
          if (isShellSent) log.error({ err: error }, 'drawing failed')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Logs what a loader or action threw; a visitor who went away is no fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.log.error({ err: error, url: new URL(request.url).pathname }, 'loader or action failed')
}
