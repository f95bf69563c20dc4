/** Scorecards: the table of all cities under the codes of its items, and the items of one city under their blocks. */
import type { PrintBody, PrintTable } from '#app/documents/print.ts'
import { sayFigureView } from '#app/documents/prints/leader.ts'
import type { CityScorePageView, ScoreRowView, ScoresPageView } from '#app/presenters/view-models.ts'
import { readOut, type Text } from '#app/text.ts'

const NOT_APPLICABLE = '╱'
/** More columns than these need small letters to stand side by side. */
const MANY_ITEMS = 14

export function printScores({ head, sheet }: ScoresPageView, text: Text): PrintBody {
  const items = sheet.blocks.flatMap((block) => block.items)
  const { columns } = sheet
  const hasIntervals = columns.interval !== ''
  return {
    headline: readOut(head.title),
    second: readOut(head.second),
    sections: [
      {
        kind: 'table', title: sheet.label, note: '', size: items.length > MANY_ITEMS ? 6.5 : 8.5,
        columns: [
          { head: columns.place, align: 'right' }, { head: columns.area, align: 'left' }, { head: columns.total, align: 'right' },
          ...(hasIntervals ? [{ head: columns.interval, align: 'left' } as const] : []), { head: columns.grade, align: 'left' },
          ...items.map(({ id }) => ({ head: id, align: 'right', width: null }) as const),
        ],
        rows: [
          ...sheet.rows.map((row) => ({
            cells: [row.place, row.name, row.total, ...(hasIntervals ? [sayInterval(row.interval)] : []), row.grade, ...items.map(({ id }) => { const cell = row.cells.find(({ itemId }) => itemId === id); return cell === undefined ? '' : cell.state === 'not-applicable' ? NOT_APPLICABLE : cell.text })],
          })),
          ...(sheet.median === null ? [] : [{ cells: ['', sheet.median.name, sheet.median.total, ...(hasIntervals ? [''] : []), '', ...sheet.median.cells], isStrong: true }]),
        ],
      },
      { kind: 'lines', title: text.prints.items, lines: items.map(({ name, points }) => text.prints.itemKey(name, points)) },
    ],
    codes: items.map(({ id }) => id),
  }
}

/** Places that a city may hold when the weights vary: 3—7. */
function sayInterval(interval: ScoreRowView['interval']): string {
  if (interval === null) return ''
  return interval.low === interval.high ? String(interval.low) : `${interval.low}—${interval.high}`
}

export function printCity({ name, total, facts, second, blocks, blockColumns, itemColumns }: CityScorePageView, text: Text): PrintBody {
  const overview: PrintTable = {
    kind: 'table', title: blockColumns.block, note: '',
    columns: [{ head: blockColumns.block, align: 'left' }, { head: blockColumns.score, align: 'right' }, { head: blockColumns.losses, align: 'left', width: null }],
    rows: blocks.map((block) => ({ cells: [block.name, `${block.score} / ${block.full}`, readOut(block.losses)] })),
  }
  const items = blocks.map((block): PrintTable => ({
    kind: 'table', title: block.name, note: `${block.score} / ${block.full}`,
    columns: [
      { head: itemColumns.item, align: 'left', width: null }, { head: itemColumns.value, align: 'right', width: 90 }, { head: itemColumns.fraction, align: 'right', width: 150 }, { head: itemColumns.score, align: 'right', width: 70 },
      { head: itemColumns.evidence, align: 'left', width: 130 },
    ],
    rows: block.items.map(({ code, name: item, figure, score, full, evidence }) => ({ cells: [`${code} ${item}`, sayFigureView(figure), figure.fraction, full === '' ? score : `${score} / ${full}`, evidence] })),
  }))
  return {
    headline: [name, total].join(text.common.dot),
    second: [...facts, readOut(second)].filter((fact) => fact !== '').join(text.common.listJoin),
    sections: [overview, ...items],
    codes: blocks.flatMap((block) => block.items.map(({ code }) => code)),
  }
}
