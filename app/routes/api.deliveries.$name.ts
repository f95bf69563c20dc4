import { assertSameOrigin } from '#app/auth/same-origin.server.ts'
import { readToken } from '#app/auth/tokens.server.ts'
import { requireCaller } from '#app/auth/user.server.ts'
import { cancelHandedIn } from '#app/commands/cancel-handed-in.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { handIn } from '#app/hand-in/hand-in.server.ts'
import { describeHandedIn } from '#app/machine/describe-handed-in.ts'
import { readIdempotencyKey, readId, readMends, readTable } from '#app/machine/read-hand-in.ts'
import { getHandedIn } from '#app/queries/find-handed-in.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'

const NO_STORE = { 'Cache-Control': 'no-store' }

/** `GET /api/deliveries/<id>`: how far a file handed in has come, and its receipt. */
export const loader = handleMachine(async ({ request, params, context }) => {
  const caller = await requireCaller(request, context, 'hand-in')
  const id = readId(params.name)
  const entry = await withScope(context.services, caller, (scope) => getHandedIn(scope, id))
  if (entry === null) throw new RefusedError(404, 'no-such-delivery', { zh: `没有报送 ${id}。`, en: `There is no delivery ${id}.` })
  return Response.json(describeHandedIn(entry), { headers: NO_STORE })
})

/** `PUT /api/deliveries/<file name>` hands the body in; `DELETE /api/deliveries/<id>` takes it back while it is not loaded. */
export const action = handleMachine(async ({ request, params, context }) => {
  const user = await requireCaller(request, context, 'hand-in')
  if (readToken(request) === null) assertSameOrigin(request)
  if (request.method === 'DELETE') {
    const id = readId(params.name)
    const state = await changeInScope(context.services, user, (db) => cancelHandedIn(db, id, user.name))
    return Response.json({ id, state }, { headers: NO_STORE })
  }
  if (request.method !== 'PUT') throw new RefusedError(405, 'method-not-allowed', { zh: '请用 PUT 报送文件。', en: 'Hand a file in with PUT.' })
  const url = new URL(request.url)
  const { handedInId } = await handIn({
    request, context, user, way: 'put', fileName: params.name ?? '', idempotencyKey: readIdempotencyKey(request), mends: readMends(url), table: readTable(url.searchParams.get('table')),
  })
  const address = `/api/deliveries/${handedInId}`
  return Response.json({ id: handedInId, address }, { status: 202, headers: { ...NO_STORE, Location: address } })
})
