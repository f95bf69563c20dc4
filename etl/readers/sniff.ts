/** What the first bytes of a file say about it. */
import { refuse } from '#etl/refusal.ts'

/** The beginning as text: by its byte order mark, else byte by byte, which is enough for the signs that are looked for. */
export function decodeStart(start: Buffer): string {
  const mark = start.length > 1 ? start.readUInt16BE(0) : 0
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(start)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(start)
  return start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
}

export const beginsWith = (start: Buffer, sign: string): boolean => start.subarray(0, sign.length).toString('latin1') === sign

const FOREIGN: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'], ['Rar!', 'RAR'], ['7z\xbc\xaf\x27\x1c', '7z'], ['\x89PNG', 'PNG'], ['\xff\xd8\xff', 'JPEG'], ['SQLite format 3', 'SQLite'], ['BZh', 'bzip2'], ['\xfd7zXZ', 'xz'], ['\x28\xb5\x2f\xfd', 'zstd'], ['{\\rtf', 'RTF'],
]

/** @throws Refusal naming what a file is, when it is nothing that holds a table. */
export function refuseForeign(start: Buffer): void {
  if (start.length === 0) throw refuse('empty-file')
  for (const [sign, name] of FOREIGN) if (beginsWith(start, sign)) throw refuse('not-text', name)
  const text = decodeStart(start).trimStart().slice(0, 200).toLowerCase()
  if (/^(<!doctype html|<html|<head|<meta|<table|<style)/.test(text)) throw refuse('not-text', 'HTML')
  if (text.startsWith('<?xml') || text.startsWith('<!doctype')) throw refuse('not-text', 'XML')
  if (text.startsWith('[') && /^\[\s*[{[\]]/.test(text)) throw refuse('not-text', 'JSON')
}
