/** Counts by indicator, area, period and class: every row counts in its county, its city and the province, in its year, quarter and month. */

export interface Sums {
  numerator: number
  denominator: number
}

export interface Figure extends Readonly<Sums> {
  readonly indicator: string
  readonly area: string
  readonly period: string
  readonly riskClass?: string
}

export class Tally {
  /** `indicator|class` → `area|period` → sums. */
  readonly #sums = new Map<string, Map<string, Sums>>()
  readonly #today: string
  readonly #cells = new Map<string, readonly string[]>()

  constructor(today: string) {
    this.#today = today
  }

  /** Adds to the denominator on one day and to the numerator on another, where each is known and not after today. */
  add(indicator: string, area: string, dated: string, met: string | null, riskClass = ''): void {
    this.#count(indicator, area, dated, riskClass, 'denominator')
    if (met !== null) this.#count(indicator, area, met, riskClass, 'numerator')
  }

  list(): Figure[] {
    return [...this.#sums].flatMap(([what, cells]) => [...cells].map(([where, sums]) => {
      const [indicator = '', riskClass = ''] = what.split('|')
      const [area = '', period = ''] = where.split('|')
      return { indicator, area, period, ...(riskClass === '' ? {} : { riskClass }), ...sums }
    }))
  }

  find(indicator: string, area: string, period: string, riskClass = ''): Readonly<Sums> {
    return this.#sums.get(`${indicator}|${riskClass}`)?.get(`${area}|${period}`) ?? { numerator: 0, denominator: 0 }
  }

  #count(indicator: string, area: string, day: string, riskClass: string, part: 'numerator' | 'denominator'): void {
    if (day === '' || day > this.#today) return
    const what = `${indicator}|${riskClass}`
    const cells = this.#sums.get(what) ?? new Map<string, Sums>()
    this.#sums.set(what, cells)
    for (const cell of this.#listCells(area, day)) {
      const sums = cells.get(cell)
      if (sums === undefined) cells.set(cell, { numerator: 0, denominator: 0, [part]: 1 })
      else sums[part] += 1
    }
  }

  #listCells(area: string, day: string): readonly string[] {
    const key = `${area}${day.slice(0, 7)}`
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const periods = [day.slice(0, 4), `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`, day.slice(0, 7)]
    const places = [...new Set([area, `${area.slice(0, 4)}00`, '370000'])]
    const cells = places.flatMap((place) => periods.map((period) => `${place}|${period}`))
    this.#cells.set(key, cells)
    return cells
  }
}
