/** Which files the province delivers, in the order in which they are to be loaded. */
import { closings } from '#etl/demo/plants.ts'
import { layout, operationHeader, type SourceTable } from '#etl/demo/layout.ts'
import { DeliveryWriter, type Encoding } from '#etl/demo/delivery-writer.ts'

interface PlannedFile {
  readonly table: SourceTable
  /** Part of the file's name after the table: closing month or what it is. */
  readonly part: string
  readonly encoding: Encoding
  /** What had happened by this day is in it; null when the file is no monthly delivery. */
  readonly closing: number | null
  readonly isGzip?: boolean
  readonly hasOperation?: boolean
}

const { year2022, september, october, november } = closings

const file = (table: SourceTable, part: string, closing: number | null, encoding: Encoding = 'utf-8'): PlannedFile =>
  ({ table, part, closing, encoding })

const workTables = ['task_departments', 'task_items', 'draws', 'drawn_subjects', 'drawn_inspectors'] as const

/** Whole before the first task is made. */
const directoryFiles: readonly PlannedFile[] = [
  file('holidays', '2018-2026', null),
  file('departments', '2023', null),
  file('inspection_items', '2021-2023', null),
  file('inspectors', '2023-11', null, 'utf-16le'),
  file('subjects', '2023-11', null, 'gb18030'),
  file('risk_classes', '2021-2023', null),
]

/** Whole when the last task is written. Results of October are already in when the tasks of two of them come. */
const workFiles: readonly PlannedFile[] = [
  file('plans', '2023-09', september, 'utf-8-bom'),
  file('tasks', '2023-09', september, 'utf-8-bom'),
  ...workTables.map((table) => file(table, '2023-09', september)),
  { ...file('results', '2022-12', year2022), isGzip: true },
  file('results', '2023-09', september),
  file('follow_ups', '2023-09', september),
  file('declarations', '2023-09', september),
  { ...file('results', '2023-q2-correction', null, 'gb18030'), hasOperation: true },
  file('tasks', '2023-10', october),
  ...workTables.map((table) => file(table, '2023-10', october)),
  file('results', '2023-10', october),
  file('results', '2023-10-faulty', null, 'utf-16le'),
  file('follow_ups', '2023-10', october),
  file('declarations', '2023-10', october),
  file('plans', '2023-11', november, 'utf-8-bom'),
  file('tasks', '2023-11', november),
  ...workTables.map((table) => file(table, '2023-11', november)),
  file('results', '2023-11', november),
  file('follow_ups', '2023-11', november),
]

/** What the other indicators stand on comes last, so that the numbers of the files before stay. */
const registerFiles: readonly PlannedFile[] = [
  file('item_guidelines', '2021-2023', null),
  file('duty_items', '2021-2023', null),
  file('supervision_items', '2021-2023', null),
  file('comprehensive_items', '2022-2023', null),
  file('pilots', '2023', null),
  file('campaigns', '2021-2023', null),
  { ...file('registrations', '2023-11', null, 'gb18030'), isGzip: true },
  { ...file('subject_tags', '2023-11', null), isGzip: true },
  file('establishment', '2023-11', null),
  file('trainings', '2022-2023', null),
  { ...file('task_events', '2023-09', september), isGzip: true },
  file('task_events', '2023-10', october),
  file('task_events', '2023-11', november),
  file('declarations', 'log', null),
  file('risk_signals', '2022-2023', null),
  file('warning_handlings', '2022-2023', null),
  file('publicity', '2022-2023', null),
  file('surveys', '2022-2023', null),
  file('milestones', '2023', null, 'utf-8-bom'),
]

/** One monthly delivery of a table. */
export interface MonthlyFile {
  readonly closing: number
  readonly writer: DeliveryWriter
}

export interface Files {
  /** The monthly deliveries of a table, oldest first. */
  monthly(table: SourceTable): readonly MonthlyFile[]
  /** The one file of a table that is no monthly delivery. */
  single(table: SourceTable, part?: string): DeliveryWriter
  /** Waits until no file's pipe is full. */
  drain(): Promise<void>
  /** Closes the directories, to be loaded before all others. @returns their paths in the order of loading */
  closeDirectories(): Promise<WrittenFile[]>
  /** Closes the other files, those of the registers last. @returns their paths in the order of loading */
  close(): Promise<WrittenFile[]>
}

export interface WrittenFile {
  readonly path: string
  readonly rowCount: number
}

/** Opens every file of the plan in a folder that exists. */
export function openFiles(folder: string): Files {
  const open = [...directoryFiles, ...workFiles, ...registerFiles].map((planned, index) => {
    const headers: readonly string[] = layout[planned.table].headers
    const number = String(index + 1).padStart(2, '0')
    const path = `${folder}/${number}-${planned.table.replaceAll('_', '-')}-${planned.part}.csv${planned.isGzip === true ? '.gz' : ''}`
    const header = planned.hasOperation === true ? [...headers, operationHeader] : headers
    return { planned, writer: new DeliveryWriter(path, planned.encoding, header) }
  })
  const writers = open.map(({ writer }) => writer)
  const monthly = new Map<SourceTable, MonthlyFile[]>()
  for (const { planned, writer } of open) {
    if (planned.closing === null) continue
    monthly.set(planned.table, [...(monthly.get(planned.table) ?? []), { closing: planned.closing, writer }])
  }
  return {
    monthly: (table) => monthly.get(table) ?? [],
    single: (table, part) => {
      const found = open.find(({ planned }) => planned.table === table && planned.closing === null && (part ?? planned.part) === planned.part)
      if (found === undefined) throw new Error(`demonstration: no file of ${table}`)
      return found.writer
    },
    drain: async () => {
      for (const writer of writers) if (writer.isFull) await writer.drain()
    },
    closeDirectories: () => closeAll(writers.slice(0, directoryFiles.length)),
    close: () => closeAll(writers.slice(directoryFiles.length)),
  }
}

async function closeAll(writers: readonly DeliveryWriter[]): Promise<WrittenFile[]> {
  await Promise.all(writers.map((writer) => writer.close()))
  return writers.map(({ path, rowCount }) => ({ path, rowCount }))
}
