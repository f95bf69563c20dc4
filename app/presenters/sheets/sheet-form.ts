/** The form in which a sheet is written: everything of its shape, with the judgement beside it. Whole without script. */
import { indicators } from '#domain/indicators/index.ts'
import { listRows } from '#domain/sheet-field-rows.ts'
import { ruleKinds, type ReadForm, type SheetFields } from '#domain/sheet-form.ts'
import { parsePoints, writePoints } from '#domain/sheet-numbers.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import type { SheetBlockView, SheetEditPageView, SheetFieldView, SheetFormView, SheetGroupView, SheetItemView, SheetListView, SheetStateView } from '../view-models.ts'
import { addressSheet, SHEETS_ADDRESS } from './addresses.ts'
import { addAct, choiceField, codeField, group, lineField, numberField, rowActs, rowList, shortField, wordingFields, type FormTools } from './form-fields.ts'
import { emptyStates } from './say-sheet.ts'
import { presentFaults } from './say-where.ts'

/** Faults told beside the form; the rest is counted. */
const FAULTS_SHOWN = 20

export interface FormInput {
  readonly id: string
  readonly version: number
  /** What was typed, with rows counted from 0. */
  readonly fields: SheetFields
  readonly read: ReadForm
  /** Revision that the writer saw. */
  readonly seen: number
  readonly csrf: string
  /** Path of the row that was touched last; '' for none. */
  readonly touched: string
}

/** Builds the page of a sheet as it was kept. */
export function presentSheetEdit(input: FormInput & { readonly name: string }, reader: Reader): SheetEditPageView {
  const words = reader.text.sheets
  return {
    head: {
      trail: [{ label: words.title, href: SHEETS_ADDRESS }, { label: input.name || words.form.untitled, href: addressSheet(input) }],
      title: say`${words.form.title(input.name || words.form.untitled)}`,
      second: say`${words.form.second}`,
    },
    form: presentSheetForm(input, reader),
  }
}

/** Builds the form. */
export function presentSheetForm(input: FormInput, reader: Reader): SheetFormView {
  const { fields, csrf, seen, touched } = input
  const tools: FormTools = { ...reader, fields }
  const { form } = reader.text.sheets
  return {
    action: addressSheet(input, 'edit'),
    check: addressSheet(input, 'check'),
    hidden: { csrf, seen: String(seen) },
    save: form.save,
    cancel: { label: form.cancel, href: addressSheet(input) },
    refresh: form.refresh,
    head: group('head', form.head, [
      ...wordingFields('name', tools, 'wide'), lineField('source.document', tools), lineField('source.clause', tools), lineField('source.quote', tools), numberField('wholeHundredths', tools), ...wordingFields('note', tools, 'text'),
    ]),
    blocks: listRows(fields, 'blocks').map((row) => presentBlock(row, input, tools)),
    addBlock: addAct('blocks', form.add.block),
    after: presentAfter(tools),
    afterTitle: form.after,
    indicators: indicators.map(({ code, shortName }) => ({ value: code, text: shortName[reader.language] })),
    state: presentState(input, reader),
    away: form.live.away,
    blocksLabel: form.live.blocks,
    touched,
  }
}

function nameBlock(path: string, row: number, { fields, text, language }: FormTools): string {
  return fields.get(`${path}.name.${language}`) || text.sheets.form.block(row + 1)
}

function presentBlock(row: number, input: FormInput, tools: FormTools): SheetBlockView {
  const path = `blocks.${row}`
  const { form } = tools.text.sheets
  const title = nameBlock(path, row, tools)
  return {
    path,
    title,
    fields: [...wordingFields(`${path}.name`, tools), shortField(`${path}.id`, tools)],
    items: listRows(tools.fields, `${path}.items`).map((at) => presentItem(`${path}.items.${at}`, at, input, tools)),
    acts: rowActs(path, title, tools),
    add: addAct(`${path}.items`, form.add.item),
  }
}

function presentItem(path: string, row: number, { read, touched }: FormInput, tools: FormTools): SheetItemView {
  const { fields, text, language } = tools
  const { form } = text.sheets
  const code = fields.get(`${path}.code`) ?? ''
  const name = fields.get(`${path}.source.name.${language}`) ?? findIndicator(code)?.shortName[language] ?? ''
  const title = code === '' ? form.item(row + 1) : `${code} ${name}`.trim()
  return {
    path,
    title,
    points: form.points(fields.get(`${path}.hundredths`) || '0'),
    // what needs a hand stands open
    open: touched === path || touched.startsWith(`${path}.`) || read.faults.some((fault) => fault.path === path || fault.path.startsWith(`${path}.`)),
    groups: [
      group('source', form.group.source, presentSource(path, tools)),
      presentRule(path, tools),
      group('effects', form.group.effects, emptyStates.map((state) => choiceField(`${path}.effects.${state}`, effectsOf(state, tools), tools))),
      group('losses', form.group.losses, [], rowList(
        `${path}.losses`, listRows(fields, `${path}.losses`), (at) => form.row.losses(at + 1), form.add.loss,
        (at) => [codeField(`${at}.code`, tools), numberField(`${at}.eachHundredths`, tools), numberField(`${at}.capHundredths`, tools)], tools,
      )),
    ],
    acts: rowActs(path, title, tools),
  }
}

function effectsOf(state: (typeof emptyStates)[number], { text }: FormTools): Readonly<Record<string, string>> {
  const { score, ...usual } = text.sheets.effects
  return state === 'small-number' ? { ...usual, score } : usual
}

function presentSource(path: string, tools: FormTools): readonly SheetFieldView[] {
  const words = tools.text.sheets
  const at = `${path}.source`
  const kind = tools.fields.get(`${at}.kind`)
  const yesNo = { no: tools.text.common.no, yes: tools.text.common.yes }
  return [
    choiceField(`${at}.kind`, words.form.sources, tools, true),
    codeField(`${path}.code`, tools, 'code'),
    numberField(`${path}.hundredths`, tools),
    choiceField(`${path}.evidence`, words.evidence, tools),
    ...(kind === 'computed' ? [] : wordingFields(`${at}.name`, tools, 'wide')),
    ...(kind === 'filed'
      ? [...wordingFields(`${at}.demand`, tools, 'text'), choiceField(`${at}.asks`, words.asks, tools), choiceField(`${at}.needsDocument`, yesNo, tools), lineField(`${at}.parties`, tools, 'parties')]
      : []),
  ]
}

function presentRule(path: string, tools: FormTools): SheetGroupView {
  const words = tools.text.sheets
  const at = `${path}.rule`
  const kind = ruleKinds.find((one) => one === tools.fields.get(`${at}.kind`)) ?? null
  const numbers = (...names: readonly string[]): readonly SheetFieldView[] => names.map((name) => numberField(`${at}.${name}`, tools))
  const better = choiceField(`${at}.better`, words.better, tools)
  const [fields, list] = ((): readonly [readonly SheetFieldView[], SheetListView | null] => {
    switch (kind) {
      case 'linear':
        return [[numberField(`${at}.floor`, tools), numberField(`${at}.target`, tools, 'target')], null]
      case 'deduction':
        return [[numberField(`${at}.eachHundredths`, tools), numberField(`${at}.capHundredths`, tools)], null]
      case 'yes-no':
        return [wordingFields(`${at}.demand`, tools, 'text'), null]
      case 'steps':
        return [[], rowList(`${at}.steps`, listRows(tools.fields, `${at}.steps`), (row) => words.form.row.steps(row + 1), words.form.add.step, (row) => [numberField(`${row}.from`, tools), { ...numberField(`${row}.hundredths`, tools), label: words.field.points }], tools)]
      case 'band':
        return [numbers('zeroBelow', 'low', 'high', 'zeroAbove'), null]
      case 'best':
        return [[better], null]
      case 'ladder':
        return [[better, ...numbers('stepHundredths')], null]
      case 'rank-sum':
        return [numbers('stepHundredths'), rowList(`${at}.of`, listRows(tools.fields, `${at}.of`), (row) => words.form.row.of(row + 1), words.form.add.of, (row) => [codeField(`${row}.code`, tools), choiceField(`${row}.better`, words.better, tools)], tools)]
      case null:
        return [[], null]
    }
  })()
  return group('rule', words.form.group.rule, [choiceField(`${at}.kind`, words.rules, tools, true), ...fields], list)
}

/** What stands after the blocks: bonus, deductions, vetoes, grades, and how places are told. */
function presentAfter(tools: FormTools): readonly SheetGroupView[] {
  const words = tools.text.sheets
  const { form } = words
  const rows = (list: string, titleOf: (row: number) => string, add: string, fieldsOf: (path: string) => readonly SheetFieldView[]): SheetListView =>
    rowList(list, listRows(tools.fields, list), (row) => titleOf(row + 1), add, fieldsOf, tools)
  const extra = (at: string): readonly SheetFieldView[] => [shortField(`${at}.code`, tools), numberField(`${at}.eachHundredths`, tools), numberField(`${at}.mostCases`, tools), ...wordingFields(`${at}.name`, tools)]
  const grades = Object.fromEntries(listRows(tools.fields, 'grades').map((row) => [tools.fields.get(`grades.${row}.id`) ?? '', tools.fields.get(`grades.${row}.name.${tools.language}`) ?? '']))
  return [
    group('bonus', form.group.bonus, [numberField('bonus.capHundredths', tools)], rows('bonus.items', form.row.items, form.add.bonus, extra)),
    group('deductions', form.group.deductions, [numberField('deductions.capHundredths', tools)], rows('deductions.items', form.row.items, form.add.deduction, extra)),
    group('vetoes', form.group.vetoes, [], rows('vetoes', form.row.vetoes, form.add.veto, (at) => [shortField(`${at}.code`, tools), choiceField(`${at}.atBest`, grades, tools), ...wordingFields(`${at}.name`, tools)])),
    group('grades', form.group.grades, [], rows('grades', form.row.grades, form.add.grade, (at) => [shortField(`${at}.id`, tools), numberField(`${at}.fromPercent`, tools), ...wordingFields(`${at}.name`, tools)])),
    group('places', form.group.places, [
      choiceField('tiePlaces', words.sheet.tiePlaces, tools), lineField('tieOrder', tools, 'tieOrder'), numberField('statedHundredths', tools), numberField('rankedFromPercent', tools), numberField('nearEqualHundredths', tools),
      numberField('selfGap.percent', tools, 'selfGap'), numberField('selfGap.eachHundredths', tools), numberField('choicePercent.weight', tools), numberField('choicePercent.floor', tools),
    ]),
  ]
}

/** Sums and faults of what was typed. */
export function presentState({ fields, read }: Pick<FormInput, 'fields' | 'read'>, reader: Reader): SheetStateView {
  const { live } = reader.text.sheets.form
  const tools: FormTools = { ...reader, fields }
  const blocks = listRows(fields, 'blocks').map((row) => {
    const path = `blocks.${row}`
    const sum = listRows(fields, `${path}.items`).reduce((total, at) => total + (parsePoints(fields.get(`${path}.items.${at}.hundredths`) ?? '') ?? 0), 0)
    return { path, name: nameBlock(path, row, tools), sum }
  })
  const sum = blocks.reduce((total, block) => total + block.sum, 0)
  const whole = parsePoints(fields.get('wholeHundredths') ?? '')
  const isWhole = sum === whole
  return {
    title: live.title,
    sum: isWhole ? live.whole(writePoints(sum), writePoints(whole)) : live.apart(writePoints(sum), whole === null ? '—' : writePoints(whole)),
    isWhole,
    blocks: blocks.map((block) => ({ path: block.path, name: block.name, points: writePoints(block.sum) })),
    faultsTitle: read.faults.length === 0 ? live.none : live.some(read.faults.length),
    faults: presentFaults(read.faults.slice(0, FAULTS_SHOWN), (path) => fields.get(path) ?? '', reader),
    more: read.faults.length > FAULTS_SHOWN ? live.more(read.faults.length - FAULTS_SHOWN) : '',
  }
}
