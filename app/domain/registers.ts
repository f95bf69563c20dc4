/** Registers that people read as lists: who was trained, what was published. Their rows are counted, never weighed. */
import type { Wording } from '#domain/indicator.ts'

export type RegisterId = 'trainings' | 'publicity'

export interface RegisterColumn {
  readonly name: string
  readonly type: 'text' | 'date' | 'boolean'
  readonly label: Wording
}

export interface Register {
  readonly id: RegisterId
  readonly name: Wording
  readonly unit: Wording
  /** Day that a row counts on, and what tells one row from another. */
  readonly day: string
  readonly key: readonly string[]
  /** Column by whose words rows are told apart; its values in their order. */
  readonly kind: { readonly column: string; readonly label: Wording; readonly values: readonly Kind[] }
  readonly columns: readonly RegisterColumn[]
}

export interface Kind {
  /** What the address says. */
  readonly id: string
  /** What the column holds; null where it holds nothing. */
  readonly value: string | boolean | null
  readonly label: Wording
}

const place: readonly RegisterColumn[] = [
  { name: 'area_code', type: 'text', label: { zh: '地区', en: 'area' } },
  { name: 'department_code', type: 'text', label: { zh: '部门', en: 'department' } },
]

const trainings: Register = {
  id: 'trainings',
  name: { zh: '培训记录', en: 'Training records' },
  unit: { zh: '人次', en: 'attendances' },
  day: 'trained_date',
  key: ['session_id', 'inspector_id'],
  kind: {
    column: 'is_passed',
    label: { zh: '考试', en: 'test' },
    values: [
      { id: 'passed', value: true, label: { zh: '合格', en: 'passed' } },
      { id: 'failed', value: false, label: { zh: '不合格', en: 'failed' } },
      { id: 'untested', value: null, label: { zh: '无考试', en: 'no test' } },
    ],
  },
  columns: [
    { name: 'trained_date', type: 'date', label: { zh: '培训日期', en: 'day' } },
    { name: 'session_name', type: 'text', label: { zh: '培训名称', en: 'session' } },
    { name: 'session_id', type: 'text', label: { zh: '培训编号', en: 'session no.' } },
    { name: 'inspector_id', type: 'text', label: { zh: '人员编号', en: 'inspector no.' } },
    ...place,
    { name: 'is_passed', type: 'boolean', label: { zh: '考试', en: 'test' } },
  ],
}

const publicity: Register = {
  id: 'publicity',
  name: { zh: '宣传', en: 'Published pieces' },
  unit: { zh: '件', en: 'pieces' },
  day: 'published_date',
  key: ['piece_id'],
  kind: {
    column: 'channel',
    label: { zh: '宣传渠道', en: 'channel' },
    values: [
      { id: 'account', value: '微信公众号', label: { zh: '微信公众号', en: 'Public account' } },
      { id: 'news', value: '新闻媒体', label: { zh: '新闻媒体', en: 'News' } },
      { id: 'portal', value: '门户网站', label: { zh: '门户网站', en: 'Portal' } },
      { id: 'video', value: '短视频', label: { zh: '短视频', en: 'Short video' } },
      { id: 'event', value: '现场活动', label: { zh: '现场活动', en: 'Event' } },
      { id: 'other', value: '其他', label: { zh: '其他', en: 'Other' } },
    ],
  },
  columns: [
    { name: 'published_date', type: 'date', label: { zh: '发布日期', en: 'day' } },
    { name: 'title', type: 'text', label: { zh: '宣传标题', en: 'title' } },
    { name: 'channel', type: 'text', label: { zh: '宣传渠道', en: 'channel' } },
    { name: 'piece_id', type: 'text', label: { zh: '宣传编号', en: 'piece no.' } },
    ...place,
    { name: 'url', type: 'text', label: { zh: '链接', en: 'address' } },
  ],
}

export const registers: Readonly<Record<RegisterId, Register>> = { trainings, publicity }

/** The register of this name, or null when there is none. */
export function findRegister(id: string): Register | null {
  return Object.values(registers).find((register) => register.id === id) ?? null
}

/** The kind that an address names, or null. */
export function findKind({ kind }: Register, id: string | null): Kind | null {
  return kind.values.find((one) => one.id === id) ?? null
}
