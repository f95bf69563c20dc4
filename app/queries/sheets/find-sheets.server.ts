/** Sheets as the scope may see them: those that score, and for evaluators the drafts beside them. */
import { sql, type Kysely } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { KeptSheet, PageScope, SheetAct, SheetLine } from '#app/queries/types.ts'
import type { PartyKind, Scheme } from '#domain/scheme.ts'
import { findScheme, schemes } from '#domain/schemes/index.ts'
import { readSheetDocument } from '#domain/sheet-document.ts'
import { keyOfSheet, parseSheetKey } from '#domain/sheet-key.ts'
import type { Database } from '#sql/schema.ts'

/** More sheets than anybody writes in a decade. */
const MOST = 500
const ACTS_SHOWN = 100

const LINE = sql`scheme_id as id, version, party_kind as of, year, document -> 'name' as name, state, revision, copied_from as "copiedFrom",
  changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt", reviewed_by as "reviewedBy", reviewed_by_name as "reviewedByName",
  reviewed_at as "reviewedAt", published_by_name as "publishedByName", published_at as "publishedAt", document_sha256 as sha256`

interface Row extends SheetLine {
  readonly document: unknown
}

type Asker = { readonly db: Kysely<Database> }

/** The sheets that score, one a year for each kind of party: the newest published version, else the shipped one; newest year first. */
export async function findSheets({ db }: Asker): Promise<readonly Scheme[]> {
  const { rows } = await sql<Row>`
    select distinct on (party_kind, year) ${LINE}, document
    from read.sheets
    where state = 'published'
    order by party_kind, year desc, version desc
    limit ${MOST}`.execute(db)
  const own = rows.map(readRow).map(({ scheme }) => scheme)
  const shipped = schemes.filter((one) => findScheme(one.year, one.of) === one && !own.some((scheme) => scheme.of === one.of && scheme.year === one.year))
  return [...own, ...shipped].sort((one, other) => other.year - one.year || (one.of < other.of ? -1 : 1))
}

/** The sheet that scores a kind of party in a year, or null when there is none. */
export async function findSheet({ db }: Asker, of: PartyKind, year: number): Promise<Scheme | null> {
  const { rows } = await sql<Row>`
    select ${LINE}, document
    from read.sheets
    where state = 'published' and party_kind = ${of} and year = ${year}::integer
    order by version desc
    limit 1`.execute(db)
  const [row] = rows
  return row === undefined ? findScheme(year, of) : readRow(row).scheme
}

/** All sheets that the scope may see, shipped ones among them: the newest year first, in it the newest version. */
export async function findSheetLines({ db }: PageScope): Promise<readonly SheetLine[]> {
  const { rows } = await sql<SheetLine>`select ${LINE} from read.sheets order by year desc, party_kind, version desc limit ${MOST}`.execute(db)
  return [...rows, ...schemes.map(describeShipped)].sort((one, other) => other.year - one.year || (one.of === other.of ? other.version - one.version : one.of < other.of ? -1 : 1))
}

/** One sheet by its key, or null when there is none or it may not be seen. */
export async function getSheet({ db }: Asker, key: string): Promise<KeptSheet | null> {
  const parsed = parseSheetKey(key)
  if (parsed === null) return null
  const shipped = schemes.find(({ id, version }) => id === parsed.id && version === parsed.version)
  if (shipped !== undefined) return { ...describeShipped(shipped), scheme: shipped }
  const { rows } = await sql<Row>`select ${LINE}, document from read.sheets where scheme_id = ${parsed.id} and version = ${parsed.version}::integer`.execute(db)
  return rows[0] === undefined ? null : readRow(rows[0])
}

/** The same. @throws RefusedError 404 when there is none or it may not be seen */
export async function requireSheet(scope: Asker, key: string | undefined): Promise<KeptSheet> {
  const found = await getSheet(scope, key ?? '')
  if (found === null) throw new RefusedError(404, 'no-such-sheet', { zh: '没有这张考核表，或它不在您的权限之内。', en: 'There is no such sheet, or it lies outside your right.' })
  return found
}

/** What was done with a sheet, the last first; for who leads assessments. */
export async function findSheetActs({ db }: PageScope, key: string): Promise<readonly SheetAct[]> {
  const { rows } = await sql<SheetAct>`
    select entry_id::integer as id, happened_at as at, actor_name as "byName", action, reason
    from read.assessment_ledger
    where target_kind = 'scheme' and target_id = ${key}
    order by entry_id desc
    limit ${ACTS_SHOWN}`.execute(db)
  return rows
}

/** The greatest version that is shipped for a year; 0 for none. */
export function newestShipped(of: PartyKind, year: number): number {
  return Math.max(0, ...schemes.filter((scheme) => scheme.of === of && scheme.year === year).map(({ version }) => version))
}

function readRow({ document, ...line }: Row): KeptSheet {
  const { scheme, faults } = readSheetDocument(document)
  if (scheme === null) throw new Error(`sheet ${keyOfSheet(line)} cannot be read: ${faults.map(({ path, wording }) => `${path} ${wording.en}`).join('; ')}`)
  return { ...line, scheme }
}

function describeShipped({ id, version, of, year, name }: Scheme): SheetLine {
  return {
    id, version, of, year, name, state: 'shipped', revision: 0, copiedFrom: '', changedBy: '', changedByName: '', changedAt: '', reviewedBy: null, reviewedByName: null,
    reviewedAt: null, publishedByName: null, publishedAt: null, sha256: '',
  }
}
