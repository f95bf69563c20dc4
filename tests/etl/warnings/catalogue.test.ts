/** What a definition of a rule says, and what answers for it, agree. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { queryRules, reckonedRules, warningRules } from '#domain/warnings/index.ts'
import { reckoners } from '#etl/warnings/reckoned/index.ts'

const findNames = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

describe.each(warningRules.map((rule) => ({ code: rule.code, rule })))('$code', ({ rule }) => {
  it('tells the same numbers in both languages', () => {
    expect(findNames(rule.sentence.en)).toEqual(findNames(rule.sentence.zh))
    expect(findNames(rule.sentence.zh).length).toBeGreaterThan(0)
  })
})

describe.each(queryRules.map((rule) => ({ code: rule.code, rule })))('the query of $code', ({ code, rule }) => {
  const text = readFileSync(fileURLToPath(new URL(`../../../sql/warnings/${code.toLowerCase()}.sql`, import.meta.url)), 'utf8')

  it('gives every number of the sentence as evidence, and reads every threshold', () => {
    for (const name of new Set(findNames(rule.sentence.zh))) expect(text, name).toContain(`'${name}', `)
    for (const name of Object.keys(rule.thresholds)) expect(text, name).toContain(`'${name}'`)
  })
})

it('every reckoned rule has somebody who reckons it, and nobody reckons what is no rule', () => {
  expect(Object.keys(reckoners).sort()).toEqual(reckonedRules.map(({ id }) => id).sort())
})
