/** The published sheet of an assessment, by its id and version: the one place that knows where sheets are kept. */
import { RefusedError } from '#app/queries/refusal.ts'
import type { AssessedKind, PageScope } from '#app/queries/types.ts'
import type { Scheme } from '#domain/scheme.ts'
import { schemes } from '#domain/schemes/index.ts'

/** Published sheets that an assessment of this kind may be made with, the newest year first. */
export async function listSheets(_scope: Pick<PageScope, 'db'>, kind: AssessedKind): Promise<readonly Scheme[]> {
  return Promise.resolve(schemes.filter((scheme) => scheme.of === kind))
}

/** @throws RefusedError 404 when there is no such sheet */
export async function requireScheme(_scope: Pick<PageScope, 'db'>, { schemeId, schemeVersion }: { readonly schemeId: string; readonly schemeVersion: number }): Promise<Scheme> {
  const found = schemes.find(({ id, version }) => id === schemeId && version === schemeVersion)
  if (found === undefined) {
    throw new RefusedError(404, 'no-such-sheet', { zh: `没有已发布的考核表 ${schemeId} 第 ${schemeVersion} 版。`, en: `There is no published sheet ${schemeId}, version ${schemeVersion}.` })
  }
  return Promise.resolve(found)
}
