/** Codes of regions and departments, held against the tables in force. */
import { normaliseKey } from '#etl/rules/identifier.ts'
import { splitJoined } from '#etl/rules/code-list.ts'
import type { CellKind } from '#etl/source.ts'

/** A region code; a retired one goes on as today's, with a warning. */
export function region(): CellKind {
  return {
    isRepeating: true,
    build: (lookups) => (sent) => {
      const code = normaliseKey(sent)
      if (code === '' || lookups.regions.has(code)) return code === '' ? null : code
      const value = lookups.retired.get(code)
      return value === undefined ? { code: 'unknown-region' } : { code: 'retired-region-mapped', value, details: { value } }
    },
  }
}

/** An area of the province by its name: `历下区`, `济南市历下区`, `山东省济南市`; a name that two areas bear needs its city before it. */
export function regionName(): CellKind {
  return {
    isRepeating: true,
    build: ({ regions, regionNames }) => (sent) => {
      const name = sent.normalize('NFKC').replace(/\s+/g, '')
      if (name === '' || regions.has(name)) return name === '' ? null : name
      return regionNames.get(name) ?? regionNames.get(name.replace(/^[^省]{1,8}省/, '')) ?? { code: 'unknown-region' }
    },
  }
}

/** A region code kept as it was, such as the place of registration. */
export function regionAsSent(): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const code = normaliseKey(sent)
      if (code === '') return null
      return /^\d{6}$/.test(code) ? code : { code: 'unknown-region' }
    },
  }
}

/** A department code. */
export function department(): CellKind {
  return {
    isRepeating: true,
    build: (lookups) => (sent) => {
      const code = normaliseKey(sent)
      if (code === '') return null
      return lookups.departments.has(code) ? code : { code: 'unknown-department' }
    },
  }
}

/** Several department codes in one cell. */
export function departmentsJoined(): CellKind {
  return {
    isRepeating: true,
    build: (lookups) => (sent) => {
      const parts = splitJoined(sent)
      if (parts.length === 0) return null
      return parts.every((part) => lookups.departments.has(part)) ? [...new Set(parts)].join('、') : { code: 'unknown-department' }
    },
  }
}
