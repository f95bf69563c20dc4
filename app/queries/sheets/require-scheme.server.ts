/** The published sheet of an assessment, by its id and version. */
import { findSheets, requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { AssessedKind, PageScope } from '#app/queries/types.ts'
import type { Scheme } from '#domain/scheme.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'

/** Published sheets that an assessment of this kind may be made with, the newest year first. */
export async function listSheets(scope: Pick<PageScope, 'db'>, kind: AssessedKind): Promise<readonly Scheme[]> {
  return (await findSheets(scope)).filter((scheme) => scheme.of === kind)
}

/** @throws RefusedError 404 when there is no such sheet */
export async function requireScheme(scope: Pick<PageScope, 'db'>, { schemeId, schemeVersion }: { readonly schemeId: string; readonly schemeVersion: number }): Promise<Scheme> {
  return (await requireSheet(scope, keyOfSheet({ id: schemeId, version: schemeVersion }))).scheme
}
