/** Rows of a register → the list of them: as many as the figure that led here says. */
import type { Kind, Register, RegisterColumn } from '#domain/registers.ts'
import type { Area, CellValue, CodeNames, RegisterPage, RegisterRow } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from './addresses.ts'
import { nameArea, nameWhole } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { presentPager } from './record-frame.ts'
import type { FilterView, RegisterPageView, WorkColumnView } from './view-models.ts'

export interface RegisterChoice {
  readonly area: string | null
  readonly period: string | null
  readonly department: string | null
  readonly kind: string | null
  readonly own: string | null
}

export interface RegisterInput {
  readonly register: Register
  readonly area: Area
  readonly kind: Kind | null
  readonly choice: RegisterChoice
  readonly page: RegisterPage
  readonly names: CodeNames
}

const WIDTHS: Readonly<Record<string, number | null>> = { trained_date: 92, published_date: 92, session_name: null, title: null, session_id: 132, piece_id: 132, inspector_id: 132, area_code: 96, department_code: 104, is_passed: 72, channel: 104, url: 220 }
const TITLES = ['session_name', 'title']
const LINES = ['trained_date', 'published_date', 'area_code', 'channel', 'is_passed']

/** Address of a list as chosen. */
export function addressRegister(register: Register, choice: RegisterChoice, after: string | null = null): string {
  return buildAddress(`/registers/${register.id}`, { ...choice, after })
}

/** Builds the page. */
export function presentRegisterPage(input: RegisterInput, reader: Reader): RegisterPageView {
  const { register, area, choice, page } = input
  const { text, language } = reader
  const words = text.channels.register
  const count = formatCount(page.total)
  return {
    head: {
      trail: [{ label: words.back, href: buildAddress('/boards/channels', { area: choice.area, period: choice.period }) }],
      title: say`${words.headline({ area: nameWhole(area, language, text.common.province), name: register.name[language], count, unit: register.unit[language] })}`,
      second: say`${words.second}`,
    },
    filters: presentFilters(input, reader),
    table: {
      label: register.name[language],
      columns: register.columns.map((column) => presentColumn(column, reader)),
      rows: page.rows.map((row) => ({
        id: register.key.map((name) => String(row[name])).join('~'),
        href: null,
        open: false,
        level: null,
        cells: register.columns.map((column) => {
          const said = tellCell(column, row, input, reader)
          return { kind: 'text' as const, text: said, title: said }
        }),
      })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    pager: presentPager({ of: 'rows', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (after) => addressRegister(register, choice, after), exports: presentExports('registers', { ...choice, register: register.id }, reader) }, reader),
  }
}

/** A cell in words: names for codes, the kind's own word for its value; a text from outside stays text. */
export function tellCell({ name }: RegisterColumn, row: RegisterRow, { register, names }: Pick<RegisterInput, 'register' | 'names'>, { text, language }: Reader): string {
  const value: CellValue = row[name] ?? null
  if (name === register.kind.column) return register.kind.values.find((kind) => kind.value === value)?.label[language] ?? String(value ?? text.channels.register.none)
  if (value === null) return ''
  if (name === 'area_code') return nameArea({ code: String(value), name: names.areas[String(value)] ?? String(value) }, language)
  return name === 'department_code' ? (names.departments[String(value)] ?? String(value)) : String(value)
}

function presentColumn({ name, label }: RegisterColumn, { language }: Reader): WorkColumnView {
  return { id: name, label: label[language], align: 'left', width: WIDTHS[name] ?? null, sort: null, phone: TITLES.includes(name) ? 'title' : LINES.includes(name) ? 'line' : 'hidden' }
}

function presentFilters({ register, kind, choice, names, page }: RegisterInput, { text, language }: Reader): RegisterPageView['filters'] {
  const words = text.channels.register
  const filter = (name: 'kind' | 'department', label: string, shown: string, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: choice[name], text: shown, clearHref: addressRegister(register, { ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  const department = text.dimensions.name.department
  return {
    label: words.filters,
    action: `/registers/${register.id}`,
    search: null,
    filters: [
      filter('kind', register.kind.label[language], kind?.label[language] ?? '', register.kind.values.map(({ id, label }) => ({ value: id, text: label[language] }))),
      filter('department', department, names.departments[choice.department ?? ''] ?? choice.department ?? '', Object.entries(names.departments).map(([value, name]) => ({ value, text: name }))),
      ...(choice.own === null ? [] : [{ kind: 'set' as const, name: 'own', label: words.own, value: choice.own, text: words.ownText, clearHref: addressRegister(register, { ...choice, own: null }), clearLabel: words.clearOne(words.own) }]),
    ],
    keep: Object.fromEntries(Object.entries({ area: choice.area, period: choice.period }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    apply: words.apply,
    clear: choice.kind === null && choice.department === null && choice.own === null ? null : { label: words.clear, href: addressRegister(register, { ...choice, kind: null, department: null, own: null }) },
    found: words.found(formatCount(page.total)),
  }
}
