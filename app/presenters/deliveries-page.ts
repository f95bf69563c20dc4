/** Deliveries → the page of receipts and arrivals, and the page of one delivery. */
import type { ArrivalMatrix, ArrivalState, BatchFindings, DeliveriesPage, Delivery, DeliveryLine, HandedIn, LayoutChoice, MonthMatrix, PullLine, RejectsPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { yearOf } from '#domain/calendar.ts'
import { addressFindings, buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentArrivals } from './arrivals.ts'
import { presentMonths } from './arrivals-by-month.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { addressLayouts } from './layouts-page.ts'
import { addressMapping } from './mapping-page.ts'
import { presentHandIn } from './hand-in.ts'
import { presentPulls } from './pulls.ts'
import { addressDelivery, findOutcome, nameTable, presentReceiptRow, presentReceiptSum } from './receipt.ts'
import { presentPager } from './record-frame.ts'
import { presentRejects } from './rejects.ts'
import { presentTableChoices } from './table-choices.ts'
import { addressWithdrawal } from './withdrawal.ts'
import type { ChoiceView, DeliveriesPageView, DeliveryPageView, MenuView, SentencePart } from './view-models.ts'

/** What the reader chose; all of it is in the address. */
export interface DeliveriesChoice {
  readonly table: string | null
  readonly state: DeliveryLine['state'] | null
  /** Code of who sent it. */
  readonly sender: string | null
  /** Whose arrivals are shown month by month: one source table's or one city's; null for all, without months. */
  readonly months: { readonly table: string } | { readonly city: string } | null
  readonly year: number | null
}

export interface DeliveriesInput {
  readonly choice: DeliveriesChoice
  readonly page: DeliveriesPage
  readonly outcomes: Readonly<Record<'loaded' | 'partly' | 'refused' | 'running', number>>
  readonly tables: readonly string[]
  readonly senders: readonly { readonly code: string; readonly name: string; readonly tables: readonly string[] }[]
  readonly matrix: ArrivalMatrix
  readonly months: MonthMatrix | null
  readonly today: string
  readonly arrival: ArrivalState
  /** Handed in of late, and the word that this session's uploads carry. */
  readonly handedIn: readonly HandedIn[]
  readonly pulls: readonly PullLine[]
  readonly csrf: string
  /** Whether this reader may look at saved layouts. */
  readonly mayMap: boolean
}

const STATES: readonly DeliveryLine['state'][] = ['loaded', 'refused', 'running', 'waiting', 'interrupted']

/** Address of the list as chosen. */
export function addressDeliveries(choice: Partial<DeliveriesChoice>, after: string | null = null): string {
  return buildAddress('/deliveries', { ...flatten(choice), after })
}

/** As parameters: six digits name a city, anything else a table. */
function flatten({ months, ...choice }: Partial<DeliveriesChoice>): Readonly<Record<string, string | number | null>> {
  return { ...choice, months: months === undefined || months === null ? null : 'city' in months ? months.city : months.table }
}

/** What an address asks; an unknown word asks nothing. */
export function readDeliveriesChoice(query: URLSearchParams): DeliveriesChoice {
  const months = query.get('months') || null
  const year = query.get('year') ?? ''
  return {
    table: query.get('table') || null,
    state: STATES.find((one) => one === query.get('state')) ?? null,
    sender: query.get('sender') || null,
    months: months === null ? null : /^\d{6}$/.test(months) ? { city: months } : { table: months },
    year: /^20\d\d$/.test(year) ? Number(year) : null,
  }
}

/** Builds the list page. */
export function presentDeliveriesPage(input: DeliveriesInput, reader: Reader): DeliveriesPageView {
  const { choice, page, matrix } = input
  const { text } = reader
  const words = text.deliveries
  return {
    head: { trail: [], title: sayHeadline(input, reader), second: say`${words.second}` },
    links: [{ label: text.findings.title, href: addressFindings({}) }, { label: text.reconciled.title, href: '/deliveries/declared' }, { label: words.receipt.rules, href: '/deliveries/rules' }, ...(input.mayMap ? [{ label: text.layouts.title, href: addressLayouts({}) }] : [])],
    ranges: [],
    rangesLabel: words.lists,
    handIn: presentHandIn(input.handedIn, input.csrf, reader),
    pulls: presentPulls(input.pulls, reader),
    arrival: presentArrivals(matrix, addressMonths(choice), reader),
    months: input.months === null || choice.months === null ? null : presentMonths({ ...input, shown: choice.months, year: choice.year ?? yearOf(input.today), months: input.months }, addressMonths(choice), reader),
    receipts: {
      title: words.receipts.title,
      note: words.receipts.note,
      menus: [presentTableMenu(input, reader), presentSenderMenu(input, reader), presentStateMenu(choice, reader)],
      columns: words.receipts.column,
      words: words.words,
      rows: page.rows.map((line) => presentReceiptRow(line, reader)),
      empty: page.rows.length > 0 ? null : { title: words.receipts.emptyTitle, text: words.receipts.emptyText, links: [{ label: words.toList, href: '/deliveries' }] },
      pager: presentPager({ of: 'deliveries', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (after) => addressDeliveries(choice, after), exports: presentExports('deliveries', flatten({ table: choice.table, state: choice.state, sender: choice.sender }), reader) }, reader),
    },
    open: null,
  }
}

function sayHeadline({ outcomes, arrival }: DeliveriesInput, reader: Reader): DeliveriesPageView['head']['title'] {
  const { text, language } = reader
  const words = text.deliveries.headline
  const total = outcomes.loaded + outcomes.partly + outcomes.refused + outcomes.running
  if (total === 0) return say`${words.none}`
  const parts = (['loaded', 'partly', 'refused', 'running'] as const).flatMap((kind): SentencePart[] => (outcomes[kind] === 0 ? [] : [{ text: words.parts[kind](formatCount(outcomes[kind])), ...(kind === 'refused' ? { href: addressDeliveries({ state: 'refused' }) } : {}) }]))
  const [first] = arrival.missing
  const missing = first === undefined ? words.complete : words.missing(nameArea({ code: first.cityCode, name: first.cityName }, language), nameTable(first.sourceTable, reader), first.months.length)
  const joined = parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: text.common.listJoin }, part]))
  return say`${words.some(formatCount(total))}${text.common.listJoin}${joined}${text.common.listJoin}${missing}${text.common.sentenceEnd}`
}

function presentTableMenu({ choice, tables }: DeliveriesInput, reader: Reader): MenuView {
  const words = reader.text.deliveries.receipts
  const choices: readonly ChoiceView[] = [null, ...tables].map((table) => ({
    label: table === null ? words.any : nameTable(table, reader), href: addressDeliveries({ ...choice, table }), current: choice.table === table,
  }))
  return { label: words.table, value: choice.table === null ? words.any : nameTable(choice.table, reader), choices }
}

function presentSenderMenu({ choice, senders }: DeliveriesInput, { text, language }: Reader): MenuView {
  const words = text.deliveries.receipts
  const nameOf = (code: string): string => nameArea({ code, name: senders.find((one) => one.code === code)?.name ?? code }, language)
  const choices: readonly ChoiceView[] = [null, ...senders.map(({ code }) => code)].map((sender) => ({
    label: sender === null ? words.any : nameOf(sender), href: addressDeliveries({ ...choice, sender }), current: choice.sender === sender,
  }))
  return { label: words.sender, value: choice.sender === null ? words.any : nameOf(choice.sender), choices }
}

/** Address of the page with the arrivals of a table or a city month by month, or of all without months. */
const addressMonths = (choice: DeliveriesChoice) => (months: DeliveriesChoice['months'], year: number | null = choice.year): string => addressDeliveries({ ...choice, months, year: months === null ? null : year })

function presentStateMenu(choice: DeliveriesChoice, { text }: Reader): MenuView {
  const words = text.deliveries.receipts
  const choices: readonly ChoiceView[] = [null, ...STATES].map((state) => ({
    label: state === null ? words.any : text.deliveries.outcome[state], href: addressDeliveries({ ...choice, state }), current: choice.state === state,
  }))
  return { label: words.state, value: choice.state === null ? words.any : text.deliveries.outcome[choice.state], choices }
}

export interface DeliveryInput {
  readonly delivery: Delivery
  readonly rejects: RejectsPage
  /** What it brought and mended between tables. */
  readonly findings: BatchFindings
  readonly handedIn: readonly HandedIn[]
  readonly csrf: string
  /** Whether this reader may take it back, and there is something to take back. */
  readonly mayWithdraw: boolean
  /** Whether this reader may give its columns their fields, and its file is there. */
  readonly mayMap: boolean
  /** The tables that its kept file fits, when they are several. */
  readonly choices: readonly LayoutChoice[]
}

/** Builds the page of one delivery. */
export function presentDeliveryPage({ delivery, rejects, findings, handedIn, csrf, mayWithdraw, mayMap, choices }: DeliveryInput, reader: Reader): DeliveryPageView {
  const { text, language } = reader
  const words = text.deliveries
  const outcome = findOutcome(delivery)
  return {
    head: {
      trail: [{ label: words.toList, href: '/deliveries' }],
      title: say`${delivery.fileName}${text.common.listJoin}${words.outcome[outcome]}${text.common.sentenceEnd}`,
      second: say`${words.second}`,
    },
    links: [
      ...presentRelated(delivery, choices, reader),
      ...(mayMap ? [{ label: text.mapping.open, href: addressMapping(delivery.deliveryId) }] : []),
      ...(mayWithdraw ? [{ label: words.withdrawal.ask, href: addressWithdrawal(delivery.deliveryId) }] : []),
    ],
    refusal: delivery.refusal === null ? null : { title: words.refused.title, text: sayRefusal(delivery.refusal, language, words.refused.remedy) },
    choices: choices.length === 0 ? null : presentTableChoices({ delivery, choices, csrf }, reader),
    receipt: delivery.state === 'loaded' ? presentReceiptSum(delivery, findings, reader) : null,
    rejects: presentRejects(delivery, rejects, reader),
    handIn: rejects.total > 0 || delivery.refusal !== null ? presentHandIn(handedIn, csrf, reader, delivery.deliveryId, delivery.wantedTable) : null,
  }
}

/** The deliveries that this one mends or takes back, and those that did so to it; what was made of its tables stands beside these. */
function presentRelated({ related }: Delivery, choices: readonly LayoutChoice[], { text }: Reader): DeliveryPageView['links'] {
  return related.filter(({ relation, sourceTable }) => relation !== 'mendedBy' || !choices.some(({ table }) => table === sourceTable)).map(({ deliveryId, relation }) => ({ label: text.deliveries.related[relation](String(deliveryId)), href: addressDelivery(deliveryId) }))
}

function sayRefusal({ zh, en, adviceZh, adviceEn }: NonNullable<Delivery['refusal']>, language: Reader['language'], remedy: string): string {
  return language === 'zh' ? `${zh}。${remedy}：${adviceZh}。` : `${en}. ${remedy}: ${adviceEn}.`
}
