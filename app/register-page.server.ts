/** What the list of a register and its export share: the question that the address asks. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriod } from '#app/period-page.server.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { findKind, findRegister } from '#domain/registers.ts'

/** @throws RefusedError 404 without such a register, 400 for a kind it does not have; 403 or 404 for an area or department outside the right or unknown; PeriodError */
export async function readRegister({ scope, user, url }: Pick<PageTools, 'scope' | 'user' | 'url'>, name: string) {
  const register = findRegister(name)
  if (register === null) throw new RefusedError(404, 'no-such-register', { zh: `没有“${name}”这份记录。`, en: `There is no register "${name}".` })
  const read = (parameter: string): string | null => url.searchParams.get(parameter) || null
  const kind = findKind(register, read('kind'))
  if (kind === null && read('kind') !== null) {
    throw new RefusedError(400, 'kind-not-valid', { zh: `“${read('kind') ?? ''}”不是${register.kind.label.zh}的取值。`, en: `"${read('kind') ?? ''}" is no kind of ${register.kind.label.en}.` })
  }
  const area = await requireArea(scope, read('area') ?? user.areaCode)
  const period = readPeriod(read('period'), scope.today)
  const isOwn = read('own') === '1'
  const department = limitDepartment(scope, read('department') ?? undefined)
  return { question: { register, area: area.code, period, department, kind, isOwn }, area, choice: { area: read('area'), period: read('period'), department: read('department'), kind: kind?.id ?? null, own: isOwn ? '1' : null } }
}
