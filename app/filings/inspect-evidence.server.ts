/** Files of evidence: taken when their bytes are what their name says and nothing in them runs; refused with what to do. */
import { createHash } from 'node:crypto'
import { inspectArchive, type ArchiveProblem } from '#app/filings/evidence-archive.server.ts'
import { beginsWith, holdsMarkup, inspectJpeg, inspectPdf, inspectPng, inspectText, pngSign, type ByteProblem } from '#app/filings/evidence-bytes.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { EvidenceKind } from '#app/queries/types.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'

export const LARGEST_EVIDENCE = 20 * 1024 * 1024
const LONGEST_NAME = 120
/** Which look was taken; the next one counts on. */
const LOOK = 1

const endings: Readonly<Record<EvidenceKind, readonly string[]>> = {
  pdf: ['pdf'], docx: ['docx'], xlsx: ['xlsx'], png: ['png'], jpeg: ['jpg', 'jpeg'], text: ['csv', 'txt'],
}
/** Endings that a name may not hold before its last one: what is opened by them runs. */
const RUNNING = /\.(?:exe|com|scr|msi|bat|cmd|ps1|vbs?|js|jse|wsf|hta|html?|xhtml|shtml|svg|xml|php|jsp|aspx?|jar|sh|py|lnk|docm|xlsm|dotm|iso|zip|rar|7z)$/i

export interface InspectedEvidence {
  readonly name: string
  readonly kind: EvidenceKind
  readonly content: Uint8Array
  readonly scan: Readonly<Record<string, string | number>>
}

type Problem = ArchiveProblem | ByteProblem | 'empty' | 'too-large' | 'name' | 'name-doubled' | 'kind-unknown' | 'kind-differs'

function refuse(problem: Problem, name: string): RefusedError {
  return new RefusedError(422, `evidence-${problem}`, { zh: zh.evidence.problem[problem](name), en: en.evidence.problem[problem](name) })
}

/**
 * Looks a file through.
 * @throws RefusedError 422 that says what is wrong with it
 */
export async function inspectEvidence(sentName: string, content: Uint8Array): Promise<InspectedEvidence> {
  const name = tidyName(sentName)
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length === 0) throw refuse('empty', name)
  if (bytes.length > LARGEST_EVIDENCE) throw refuse('too-large', name)
  const [stem, ending] = splitName(name)
  if (stem === '' || [...name].length > LONGEST_NAME) throw refuse('name', name)
  if (RUNNING.test(stem) || /\.(?:pdf|docx|xlsx|png|jpe?g)$/i.test(stem)) throw refuse('name-doubled', name)
  const told = await tellKind(bytes)
  if (typeof told !== 'string') throw refuse(told.problem, name)
  if (!endings[told].includes(ending)) throw refuse('kind-differs', name)
  return { name, kind: told, content, scan: { look: LOOK, kind: told, markup: 'none', sha256: createHash('sha256').update(bytes).digest('hex') } }
}

/** Its last part without what steers a terminal or turns the way of reading. */
function tidyName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}"<>|*?:]/gu, '').replace(/\s+/g, ' ').trim()
}

function splitName(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? ['', ''] : [name.slice(0, dot).trimEnd(), name.slice(dot + 1).toLowerCase()]
}

async function tellKind(bytes: Buffer): Promise<EvidenceKind | { readonly problem: Problem }> {
  if (beginsWith(bytes, '%PDF-')) return settle('pdf', inspectPdf(bytes))
  if (beginsWith(bytes, pngSign)) return settle('png', inspectPng(bytes) ?? findMarkup(bytes))
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return settle('jpeg', inspectJpeg(bytes) ?? findMarkup(bytes))
  if (beginsWith(bytes, 'PK\x03\x04')) {
    const told = await inspectArchive(bytes)
    if ('problem' in told) return told
    return told.kind ?? { problem: 'kind-unknown' }
  }
  const problem = inspectText(bytes)
  return problem === 'text-undecodable' ? { problem: 'kind-unknown' } : settle('text', problem)
}

function settle(kind: EvidenceKind, problem: Problem | null): EvidenceKind | { readonly problem: Problem } {
  return problem === null ? kind : { problem }
}

/** Notes within a picture are read by programs that show them. */
function findMarkup(bytes: Buffer): ByteProblem | null {
  return holdsMarkup(bytes.toString('latin1').replace(/<\?xpacket[^>]*\?>/g, '').replace(/<x:xmpmeta/g, '')) ? 'markup' : null
}
