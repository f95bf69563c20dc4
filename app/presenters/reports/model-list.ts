/** Versions of models as a list. */
import type { Area, ModelLine } from '#app/queries/types.ts'
import { provinceCode } from '#domain/region.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList } from '../format.ts'
import type { ModelListView, WorkCellView, WorkColumnView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressModel } from './model-addresses.ts'
import { formatNumber } from './numbers.ts'

/** Name of the subjects that a model is for: area and section. */
export function nameSubjects({ areaCode, industry }: Pick<ModelLine, 'areaCode' | 'industry'>, areas: readonly Area[], { text }: Reader): string {
  const area = areaCode === provinceCode ? text.risk.wholeProvince : (areas.find(({ code }) => code === areaCode)?.name ?? areaCode)
  const sections: Readonly<Record<string, string>> = text.records.codes.industry
  return [area, industry === '' ? text.models.one.allIndustries : `${industry} ${sections[industry] ?? ''}`].join(text.common.dot)
}

/** All versions that the reader may see. */
export function presentModelList(lines: readonly ModelLine[], areas: readonly Area[], reader: Reader): ModelListView {
  const words = reader.text.models.list
  return {
    title: words.title,
    note: words.note,
    table: {
      label: words.title,
      columns: presentColumns(reader),
      rows: lines.map((line) => ({ id: `${String(line.id)}-${String(line.version)}`, href: addressModel(line), open: false, level: null, cells: presentCells(line, areas, reader) })),
      empty: lines.length > 0 ? null : { title: words.none, text: words.noneText, links: [] },
      bulk: null,
    },
  }
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { columns } = text.models.list
  const [left, right] = [{ align: 'left', sort: null }, { align: 'right', sort: null }] as const
  return [
    { ...left, id: 'name', label: columns.name, width: null, phone: 'title' },
    { ...left, id: 'version', label: columns.version, width: 88, phone: 'line' },
    { ...left, id: 'state', label: columns.state, width: 96, phone: 'line' },
    { ...left, id: 'subjects', label: columns.subjects, width: 220, phone: 'line' },
    { ...right, id: 'auc', label: columns.auc, width: 72, phone: 'figure' },
    { ...right, id: 'class', label: columns.klass, width: 88, phone: 'hidden' },
    { ...right, id: 'line', label: columns.line, width: 88, phone: 'hidden' },
    { ...left, id: 'made', label: columns.made, width: 200, phone: 'hidden' },
  ]
}

function presentCells(line: ModelLine, areas: readonly Area[], reader: Reader): readonly WorkCellView[] {
  const { text } = reader
  const words = text.models
  const plain = (of: string): WorkCellView => ({ kind: 'text', text: of })
  const number = (value: number | null): string => (value === null ? '╱' : formatNumber(value, 3))
  return [
    plain(line.name), plain(words.list.version(line.version)), { kind: 'text', text: words.states[line.state], tone: line.state === 'published' ? 'strong' : 'plain' },
    plain(nameSubjects(line, areas, reader)), plain(number(line.auc)), plain(number(line.classAuc)), plain(line.line === null ? '╱' : words.list.points(formatCount(line.line))),
    plain(words.one.by({ name: nameWriter(line.madeByName, reader), at: formatInstantInList(line.madeAt) })),
  ]
}
