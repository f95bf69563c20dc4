/** Moments, as text with the zone of China from file to core: `2023-05-06T09:30:00+08:00`. */
import { composeTextDay } from '#etl/rules/day.ts'
import { dropInvisible } from '#etl/rules/identifier.ts'
import type { CellKind, Outcome } from '#etl/source.ts'

const FORM = /^(\S+?)[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/
const CHINA = '+08:00'

/** A day with its time; one without a zone is of China. A day alone is refused, for what happened on one day could not be put in order. */
export function moment(): CellKind {
  return { isRepeating: false, build: () => readMoment }
}

function readMoment(sent: string): Outcome {
  const plain = dropInvisible(sent.normalize('NFKC')).trim()
  if (plain === '') return null
  const [, dayText = '', hours = '', minutes = '', seconds = '00', zone = CHINA] = FORM.exec(plain) ?? []
  const day = composeTextDay(dayText)
  if (day === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59 || !isZone(zone)) return { code: 'not-a-moment' }
  return `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}${zone}`
}

/** Zones lie within fourteen hours of Greenwich. */
const isZone = (zone: string): boolean => zone === 'Z' || (Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(-2)) <= 59)
