/** Two deliveries out of the ordinary: one that corrects and withdraws results, one with faults of ten kinds. */
import { closings, plants } from '#etl/demo/plants.ts'
import { formatDay } from '#etl/demo/days.ts'
import type { Cell } from '#etl/demo/delivery-writer.ts'
import { spoilRow } from '#etl/demo/faults.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { at } from '#etl/demo/lists.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { Finding, Visit } from '#etl/demo/visits.ts'
import type { World } from '#etl/demo/world.ts'

type Row = readonly Cell[]

const { correction, faulty } = plants
const publishedColumn = 11
const methodsColumn = 7

/** Rows set aside while the province is written: a fixed number, whatever the scale. */
export class SpecialDeliveries {
  readonly #world: World
  readonly #corrected: { row: Row; due: number }[] = []
  readonly #good: Row[] = []
  readonly #bad: Row[] = []
  readonly #wantedBad: number

  constructor(world: World) {
    this.#world = world
    const { 'duplicate-in-file': duplicates, ...others } = faulty.kinds
    this.#wantedBad = Object.values(others).reduce((sum: number, count) => sum + count, 0)
    if (duplicates > faulty.good) throw new Error('demonstration: more duplicates than good rows')
  }

  /** Keeps a result that was published in time in the quarter to be corrected, one of a visit, where the visit has a second one. */
  noteForCorrection(task: Task, visit: Visit, finding: Finding, row: Row): void {
    const wanted = correction.late + correction.methods + correction.withdrawn + correction.unchanged
    if (task.city.code !== correction.city || task.year !== 2023 || this.#corrected.length >= wanted) return
    if (visit.findings[0] !== finding || visit.findings.some((other) => other.followUp !== null || other.code !== '1')) return
    const siblings = visit.findings.filter((other) => other.item.department === finding.item.department)
    if (siblings.length < 2 || finding.inspected === null || finding.published === null) return
    const due = this.#world.calendar.add(finding.inspected, 20)
    if (due < correction.from || due > correction.to || finding.published > due) return
    this.#corrected.push({ row, due })
  }

  /** Whether a result of October goes into the faulty file instead of the city's monthly one. */
  takesForFaulty(task: Task, visit: Visit, closing: number, isPublished: boolean, row: Row): boolean {
    if (task.city.code !== faulty.city || closing !== closings.october) return false
    if (visit.findings.some((other) => other.followUp !== null || other.code !== '1')) return false
    if (isPublished && this.#good.length < faulty.good) this.#good.push(row)
    else if (this.#bad.length < this.#wantedBad) this.#bad.push(row)
    else return false
    return true
  }

  /** Writes both files. @throws when the province had too few rows to make them of. */
  write(files: Files): void {
    this.#writeCorrection(files)
    this.#writeFaulty(files)
  }

  #writeCorrection(files: Files): void {
    const writer = files.single('results', '2023-q2-correction')
    const { late, methods, withdrawn, unchanged } = correction
    if (this.#corrected.length < late + methods + withdrawn + unchanged) throw new Error('demonstration: too few results to correct')
    this.#corrected.forEach(({ row, due }, index) => {
      if (index < late) {
        const day = this.#world.calendar.add(due, 1 + (index % 8))
        writer.write([...replaceCell(row, publishedColumn, formatDay(day)), '修改'])
      } else if (index < late + methods) {
        writer.write([...replaceCell(row, methodsColumn, row[methodsColumn] === '2' ? '1、2' : '2'), '修改'])
      } else {
        writer.write([...row, index < late + methods + withdrawn ? '撤销' : null])
      }
    })
  }

  #writeFaulty(files: Files): void {
    const writer = files.single('results', '2023-10-faulty')
    if (this.#good.length < faulty.good || this.#bad.length < this.#wantedBad) {
      throw new Error(`demonstration: ${this.#good.length} and ${this.#bad.length} results are too few for the faulty file`)
    }
    for (const row of this.#good) writer.write(row)
    let next = 0
    for (const [kind, count] of Object.entries(faulty.kinds)) {
      for (let turn = 0; turn < count; turn += 1) {
        const isDuplicate = kind === 'duplicate-in-file'
        writer.write(spoilRow(kind, at(isDuplicate ? this.#good : this.#bad, isDuplicate ? turn : next)))
        if (!isDuplicate) next += 1
      }
    }
  }
}

function replaceCell(row: Row, column: number, cell: Cell): Row {
  return row.map((before, index) => (index === column ? cell : before))
}
