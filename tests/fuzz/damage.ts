/** Faults as they come: bytes that a disk or a line changed, and cells as people and programs mistake them. Under a seed, so repeatable. */
import type { Random } from '#domain/random.ts'
import type { FuzzTable } from './kinds.ts'

const MOST_BYTE_FAULTS = 3
const MOST_CELL_FAULTS = 6
const LONGEST_CUT = 20
const LONG_TEXT = 5_000

/** Some bytes changed, cut out, doubled, put in or cut off. */
export function damageBytes(bytes: Buffer, random: Random): Buffer {
  let damaged = Buffer.from(bytes)
  for (let count = 1 + random.below(MOST_BYTE_FAULTS); count > 0 && damaged.length > 0; count -= 1) {
    const at = random.below(damaged.length)
    const to = Math.min(damaged.length, at + 1 + random.below(LONGEST_CUT))
    const [before, part, after] = [damaged.subarray(0, at), damaged.subarray(at, to), damaged.subarray(to)]
    const choice = random.below(6)
    if (choice < 2) damaged[at] = random.below(256)
    else if (choice === 2) damaged = Buffer.concat([before, after])
    else if (choice === 3) damaged = Buffer.concat([before, part, part, after])
    else if (choice === 4) damaged = Buffer.concat([before, Buffer.from(part.map(() => random.below(256))), part, after])
    else damaged = damaged.subarray(0, at)
  }
  return damaged
}

/** What stands in the place of a cell. */
const SENT: readonly string[] = [
  // days
  '2023-02-30', '2023/05/06', '2023年5月6日', '２０２３-05-06', '20230506', '45052', '20229', '1900-01-01', '9999-12-31', '0000-00-00', '10000-01-01', '2023-05-06 25:61', '2019-05-06', '2042-05-06',
  // codes and numbers
  '370302', '370399', '999999', '３７０３０２', '000302', '913703021234567123', '9.13703021234567E+17', '1e309', '-1', 'NaN', '5', '05', '6', 'SCJG', 'S1', 'T1', '撤销', '合计',
  // what programs would take for their own
  '=1+1', '+1', '-1+2', '@SUM(A1)', '＝1', `=cmd|'/C calc'!A0`, '\\.', '\\N', '\\', '\\x00', "'; drop table core.subjects; --", 'null', 'undefined', '#N/A', '注：数据有误',
  // what divides cells
  '"', '""', `"a`, `a"b`, ',', ';', '\t', '\n', '\r\n', '\r', '|',
  // characters that are not seen, not whole or not common
  '', ' ', '\u3000', '\ufeff', '\u200b', '\u202e', '\u2028', '\u0000', '\u0007', '\u001f', '\u007f', '\u0085', '\ud800', '\udfff', '\ufffd', '\uffff', '𠮷家', '👩‍👩‍👧', 'e\u0301', '\ue000',
  '长'.repeat(LONG_TEXT),
]

/** What is done to the text of a cell. */
const CHANGES: readonly ((cell: string, random: Random) => string)[] = [
  (_, random) => pick(SENT, random),
  (_, random) => pick(SENT, random),
  (cell, random) => putIn(cell, pick(SENT, random), random),
  (cell) => [...cell].map((letter) => (letter > ' ' && letter <= '~' ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter)).join(''),
  (cell) => `=${cell}`,
  (cell) => `  ${cell}\u00a0`,
  (cell) => `"${cell}"`,
  (cell) => cell.slice(0, -1),
]

type Rows = string[][]

/** What is done to the rows of a table. */
const MOVES: readonly ((rows: Rows, random: Random) => void)[] = [
  ...Array.from({ length: 10 }, () => changeCell),
  (rows, random) => void rows.splice(1 + random.below(rows.length), 1),
  (rows, random) => void rows.push([...(rows[random.below(rows.length)] ?? [])]),
  (rows, random) => void rows.splice(random.below(rows.length), 0, ['附件2', '', '']),
  (rows, random) => void rows[random.below(rows.length)]?.splice(random.below(4), 1),
  (rows, random) => void rows[random.below(rows.length)]?.push('多出'),
  (rows, random) => void rows.push(['注：以登记机关为准', pick(SENT, random)]),
]

/** Some cells and rows as somebody sent them by mistake or ill will. */
export function mistakeCells(table: FuzzTable, random: Random): FuzzTable {
  const rows = table.map((cells) => [...cells])
  for (let count = random.below(MOST_CELL_FAULTS + 1); count > 0 && rows.length > 0; count -= 1) pick(MOVES, random)(rows, random)
  return rows
}

/** One time in eight the header's own. */
function changeCell(rows: Rows, random: Random): void {
  const row = rows[random.chance(1 / 8) ? 0 : random.below(rows.length)]
  if (row === undefined || row.length === 0) return
  const column = random.below(row.length)
  row[column] = pick(CHANGES, random)(row[column] ?? '', random)
}

function putIn(cell: string, text: string, random: Random): string {
  const at = random.below(cell.length + 1)
  return cell.slice(0, at) + text + cell.slice(at)
}

/** One of several. */
export function pick<T>(choices: readonly T[], random: Random): T {
  const found = choices[random.below(choices.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}
