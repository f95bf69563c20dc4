/** Heat map and tile map as SVG text: the same cells that the page sets as a table and a list. */
import { findCityTile, tileGrid } from '#domain/region.ts'
import type { ExploreCellView, ExploreTableView, MapCellView, TileMapView } from '../view-models.ts'
import { drawElement, drawText, measureWords } from './draw-trend.ts'
import type { PicturePart } from './draw-picture.ts'

const WORDS = { width: 0, height: 0, text: 12 }
const CELL = { height: 26, gap: 2, least: 64, most: 132 }
const TILE = { width: 88, height: 84, gap: 4 }

interface Tint {
  readonly ground: string
  readonly ink: string
}

function tintOf(cell: Pick<ExploreCellView, 'bin' | 'state'> & { readonly step?: number | null }): Tint | null {
  if (cell.bin !== null) return { ground: `var(--target-${cell.bin})`, ink: `var(--target-ink-${cell.bin})` }
  return cell.step === null || cell.step === undefined ? null : { ground: `var(--step-${cell.step})`, ink: `var(--step-ink-${cell.step})` }
}

const widthOf = (text: string): number => measureWords(text) * WORDS.text

/** The table with its tints, a number in every cell. @param notApplicable the word of what was not counted */
export function drawHeat({ rowHead, columns, rows, totalHead }: ExploreTableView, notApplicable: string): PicturePart {
  const names = Math.ceil(Math.max(...[rowHead, ...rows.map(({ name }) => name)].map(widthOf))) + 12
  const heads = [...columns.map(({ name }) => name), totalHead]
  const width = Math.min(CELL.most, Math.ceil(Math.max(CELL.least, ...heads.map(widthOf))) + 12)
  const pitch = CELL.height + CELL.gap
  const left = (column: number): number => names + column * (width + CELL.gap)
  const say = ({ text, state }: ExploreCellView): string => (text === '' && state === 'not-applicable' ? notApplicable : text)
  const drawCell = (cell: ExploreCellView, column: number, top: number): readonly string[] => {
    const tint = tintOf(cell)
    return [
      drawElement('rect', { x: left(column), y: top, width, height: CELL.height, fill: tint?.ground ?? 'none', stroke: cell.state === 'measured' ? null : 'var(--rule)' }),
      drawText(say(cell), left(column) + width - 8, top + CELL.height / 2, WORDS, { fill: tint?.ink ?? (cell.state === 'measured' ? 'var(--ink)' : 'var(--ink2)'), 'text-anchor': 'end' }),
    ]
  }
  const parts = [
    drawText(rowHead, 2, 11, WORDS, { fill: 'var(--ink3)' }),
    ...heads.map((head, column) => drawText(cut(head, width - 12), left(column) + width - 8, 11, WORDS, { fill: 'var(--ink3)', 'text-anchor': 'end' })),
    ...rows.flatMap((row, index) => {
      const top = 24 + index * pitch
      return [
        drawText(row.name, 2, top + CELL.height / 2, WORDS, { fill: 'var(--ink)', 'font-weight': row.kind === 'row' ? null : 'bold' }),
        ...row.cells.flatMap((cell, column) => drawCell(cell, column, top)),
        ...drawCell(row.total, columns.length, top),
      ]
    }),
  ]
  return { title: '', ...frame(parts, left(heads.length), 24 + rows.length * pitch) }
}

/** Equal tiles at their places, or in a grid where one of them has none. */
export function drawTileMap({ cells, offMap, legend }: TileMapView): PicturePart {
  const tiles = cells.map(({ code }) => findCityTile(code))
  const isMap = tiles.every((tile) => tile !== null)
  const places = cells.map((_, index) => (isMap ? { row: tiles[index]?.row ?? 1, column: tiles[index]?.column ?? 1 } : { row: 1 + Math.floor(index / tileGrid.columns), column: 1 + (index % tileGrid.columns) }))
  const rows = Math.max(1, ...places.map(({ row }) => row))
  const width = tileGrid.columns * (TILE.width + TILE.gap) - TILE.gap
  const bottom = rows * (TILE.height + TILE.gap)
  const notes = [offMap, legend === null ? '' : legend.empties.map(({ label }) => label).join('  ')].filter((line) => line !== '')
  const parts = [
    ...cells.flatMap((cell, index) => drawTile(cell, places[index] ?? { row: 1, column: 1 })),
    ...(legend === null ? [] : drawSteps(legend.steps, bottom + 8)),
    ...notes.map((line, index) => drawText(line, 0, bottom + 44 + index * 18, WORDS, { fill: 'var(--ink2)' })),
  ]
  return { title: '', ...frame(parts, width, bottom + 40 + notes.length * 18) }
}

function drawTile(cell: MapCellView, { row, column }: { readonly row: number; readonly column: number }): readonly string[] {
  const [x, y] = [(column - 1) * (TILE.width + TILE.gap), (row - 1) * (TILE.height + TILE.gap)]
  const tint = tintOf(cell)
  const ink = tint?.ink ?? 'var(--ink2)'
  const isWord = cell.state === 'not-reported' || cell.state === 'not-applicable'
  return [
    drawElement('rect', { x, y, width: TILE.width, height: TILE.height, fill: tint?.ground ?? 'none', stroke: tint === null ? 'var(--rule)' : null }),
    drawText(`${cell.name}${cell.short ? ' ▽' : ''}`, x + 6, y + 15, WORDS, { fill: ink }),
    drawText(isWord ? cell.stateWord : cell.value, x + 6, y + 42, { ...WORDS, text: isWord ? 14 : 18 }, { fill: ink, 'font-weight': 'bold' }),
    ...(cell.note === cell.stateWord ? [] : [drawText(cell.note, x + 6, y + 69, WORDS, { fill: ink })]),
  ]
}

function drawSteps(steps: readonly string[], top: number): readonly string[] {
  const shown = steps.flatMap((label, bin) => (label === '' ? [] : [{ label, bin }]))
  return shown.flatMap(({ label, bin }, index) => [
    drawElement('rect', { x: index * 110, y: top, width: 20, height: 12, fill: `var(--target-${bin})` }),
    drawText(label, index * 110 + 26, top + 6, WORDS, { fill: 'var(--ink2)' }),
  ])
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = text
  while (kept !== '' && widthOf(`${kept}…`) > width) kept = kept.slice(0, -1)
  return `${kept}…`
}

function frame(parts: readonly string[], width: number, height: number): { readonly svg: string; readonly width: number; readonly height: number } {
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`, width, height }
}
