/** What the reader of documents found amiss, in words that say what to write instead. */
import type { z } from 'zod'
import { makeFault, type SheetFault } from '#domain/sheet-fault.ts'

type Issue = z.core.$ZodIssue

/** Unknown keys told one by one; the rest only counted. */
const MOST_KEYS = 10

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文本', 'a text'],
  number: ['整数', 'a whole number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表', 'a list'],
  object: ['对象', 'an object'],
}

/** One issue as faults of the sheet. */
export function explainIssue(issue: Issue, document: unknown): readonly SheetFault[] {
  const { path } = issue
  switch (issue.code) {
    case 'invalid_type': {
      const [zh, en] = KINDS[issue.expected] ?? [issue.expected, issue.expected]
      return valueAt(document, path) === undefined ? [makeFault(path, `缺少这一项，应为${zh}`, `is missing; give ${en}`)] : [makeFault(path, `应为${zh}`, `must be ${en}`)]
    }
    case 'invalid_value':
      return [refuseChoice(path, issue.values.map(String), document)]
    case 'invalid_union':
      return [refuseChoice(path, 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [], document)]
    case 'unrecognized_keys':
      return [
        ...issue.keys.slice(0, MOST_KEYS).map((key) => makeFault([...path, shorten(key)], '考核表没有这个字段', 'is no field of a sheet')),
        ...(issue.keys.length > MOST_KEYS ? [makeFault(path, `另有 ${issue.keys.length - MOST_KEYS} 个不认识的字段`, `has ${issue.keys.length - MOST_KEYS} more unknown fields`)] : []),
      ]
    case 'too_big':
      return [makeFault(path, ...limitWords(issue.origin, '至多', 'at most', String(issue.maximum)))]
    case 'too_small':
      return [makeFault(path, ...limitWords(issue.origin, '至少', 'at least', String(issue.minimum)))]
    case 'invalid_format':
      return [explainFormat(path)]
    default:
      return [makeFault(path, '这个值不能用', 'cannot be used')]
  }
}

function refuseChoice(path: readonly PropertyKey[], options: readonly string[], document: unknown): SheetFault {
  const [zh, en] = [options.join('、'), options.join(', ')]
  return valueAt(document, path) === undefined ? makeFault(path, `缺少这一项，应为其中之一：${zh}`, `is missing; give one of ${en}`) : makeFault(path, `应为其中之一：${zh}`, `must be one of ${en}`)
}

function limitWords(origin: string, zh: string, en: string, limit: string): [string, string] {
  if (origin === 'string') return [`${zh} ${limit} 个字`, `${en} ${limit} characters`]
  if (origin === 'array') return [`${zh} ${limit} 项`, `${en} ${limit} entries`]
  return [`应${zh}为 ${limit}`, `must be ${en} ${limit}`]
}

/** Codes and ids have a pattern of their own; any other text is refused for what cannot be seen in it. */
function explainFormat(path: readonly PropertyKey[]): SheetFault {
  const last = path.filter((part) => typeof part === 'string').at(-1)
  if (last === 'code' || last === 'tieOrder') return makeFault(path, '代码以大写字母开头，只用大写字母、数字和连字符，至多 10 个字符', 'a code begins with a capital and has capitals, digits and hyphens, at most 10')
  if (last === 'id' || last === 'atBest') return makeFault(path, '标识以小写字母开头，只用小写字母、数字和连字符，至多 40 个字符', 'an id begins with a small letter and has small letters, digits and hyphens, at most 40')
  if (last === 'parties') return makeFault(path, '应为市或部门的代码', 'must be the code of a city or department')
  return makeFault(path, '含有看不见的控制字符', 'has control characters that cannot be seen')
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined), document)
}

function shorten(key: string): string {
  return [...key].slice(0, 40).join('')
}
