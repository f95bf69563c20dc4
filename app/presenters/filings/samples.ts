/** Samples of an assessment, and one sample with what was found of its files and whether it can be drawn again. */
import type { AssessedParty, Assessment, FileFinding, Sample, SampledFile } from '#app/queries/types.ts'
import { LARGEST_SAMPLE } from '#domain/filings/sample.ts'
import { say } from '#app/text.ts'
import { addressExport } from '../addresses.ts'
import { nameParty } from '../assessments/parts.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList, formatPeriod } from '../format.ts'
import type { EntryFormView, MarkKind, SamplePageView, SamplesPageView, WorkRowView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressQuestionnaires, addressSamples, presentTrail } from './words.ts'

const marks: Readonly<Record<FileFinding, MarkKind>> = { open: 'not-due', 'in-order': 'met', fault: 'missed', 'not-found': 'at-risk' }
const findings = ['open', 'in-order', 'fault', 'not-found'] as const

export interface SamplesInput {
  readonly assessment: Pick<Assessment, 'assessmentId' | 'title' | 'partyKind'>
  readonly fromDay: string
  readonly samples: readonly Sample[]
  readonly parties: readonly AssessedParty[]
  readonly mayDraw: boolean
  readonly leads: boolean
  readonly csrf: string
  readonly today: string
}

/** Builds the list with the form that draws another. */
export function presentSamples(input: SamplesInput, reader: Reader): SamplesPageView {
  const { assessment: { assessmentId }, samples, leads, mayDraw } = input
  const words = reader.text.filings.samples
  const open = samples.reduce((sum, sample) => sum + sample.open, 0)
  const left = { align: 'left', sort: null } as const
  return {
    head: { trail: presentTrail(input.assessment, input.leads, reader), title: words.headline(samples.length, open), second: words.second },
    links: leads ? [{ label: reader.text.filings.links.questionnaires, href: addressQuestionnaires(assessmentId) }] : [],
    table: {
      label: words.list,
      columns: [
        { ...left, id: 'party', label: words.column.party, width: 96, phone: 'title' }, { ...left, id: 'frame', label: words.column.frame, width: 140, phone: 'line' },
        { ...left, id: 'days', label: words.column.days, width: null, phone: 'hidden' }, { ...left, align: 'right', id: 'size', label: words.column.size, width: 96, phone: 'line' },
        { ...left, align: 'right', id: 'findings', label: words.column.findings, width: 104, phone: 'figure' }, { ...left, align: 'right', id: 'seed', label: words.column.seed, width: 104, phone: 'line' },
        { ...left, id: 'by', label: words.column.by, width: 190, phone: 'line' },
      ],
      rows: samples.map((sample) => presentRow(input, sample, reader)),
      empty: samples.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    form: mayDraw ? presentDraw(input, reader) : null,
  }
}

function presentRow({ assessment, parties }: SamplesInput, sample: Sample, reader: Reader): WorkRowView {
  const { text, language } = reader
  const words = text.filings.samples
  const party = parties.find(({ code }) => code === sample.party) ?? { code: sample.party, name: sample.party }
  return {
    id: String(sample.sampleId), href: addressSamples(assessment.assessmentId, sample.sampleId), open: false, level: null,
    cells: [
      { kind: 'text', text: nameParty(party, assessment, reader) },
      { kind: 'text', text: words.frame[sample.frame] },
      { kind: 'text', text: formatPeriod(sample.fromDay, sample.toDay, language), tone: 'quiet' },
      { kind: 'text', text: words.sizeOf(sample.size, formatCount(sample.frameCount)) },
      { kind: 'text', text: `${sample.open} / ${sample.faults}`, tone: sample.faults > 0 ? 'bad' : 'plain' },
      { kind: 'text', text: String(sample.seed) },
      { kind: 'text', text: `${nameWriter(sample.drawnByName, reader)} ${formatInstantInList(sample.drawnAt)}`, tone: 'quiet' },
    ],
  }
}

function presentDraw({ assessment, parties, csrf, fromDay, today }: SamplesInput, reader: Reader): EntryFormView {
  const { draw, frame } = reader.text.filings.samples
  return {
    title: draw.title, note: draw.note, action: addressSamples(assessment.assessmentId), hidden: { csrf },
    fields: [
      { kind: 'select', name: 'party', label: draw.party, value: parties[0]?.code ?? '', options: parties.map((party) => ({ value: party.code, text: nameParty(party, assessment, reader) })), hint: '' },
      { kind: 'select', name: 'frame', label: draw.frame, value: 'tasks', options: (['tasks', 'results'] as const).map((value) => ({ value, text: frame[value] })), hint: '' },
      { kind: 'day', name: 'from', label: draw.from, value: fromDay, longest: 10, isRequired: true, hint: '' },
      { kind: 'day', name: 'to', label: draw.to, value: today, longest: 10, isRequired: true, hint: '' },
      { kind: 'line', name: 'size', label: draw.size, value: '20', longest: String(LARGEST_SAMPLE).length, isRequired: true, hint: `1—${LARGEST_SAMPLE}` },
      { kind: 'line', name: 'seed', label: draw.seed, value: '', longest: 10, isRequired: false, hint: draw.seedHint },
      { kind: 'line', name: 'reason', label: draw.reason, value: '', longest: 200, isRequired: false, hint: '' },
    ],
    submit: draw.submit, other: null,
  }
}

/** Whether a sample drawn again is the one that was kept, and what the data holds now. */
export interface Redrawn {
  readonly isSame: boolean
  /** Files in the frame now; null when they are the very ones; 0 when there are none. */
  readonly nowCount: number | null
}

export interface SampleInput {
  readonly assessment: Pick<Assessment, 'assessmentId' | 'title' | 'partyKind'>
  readonly sample: Sample
  readonly files: readonly SampledFile[]
  readonly party: AssessedParty
  /** Null until it is asked for. */
  readonly redrawn: Redrawn | null
  readonly mayNote: boolean
  readonly leads: boolean
  readonly csrf: string
}

/** Builds the page of one sample. */
export function presentSample(input: SampleInput, reader: Reader): SamplePageView {
  const { assessment: { assessmentId }, sample, files, party, redrawn, mayNote, csrf } = input
  const { text, language } = reader
  const words = text.filings.samples
  const { one } = words
  const address = addressSamples(assessmentId, sample.sampleId)
  return {
    head: {
      trail: [...presentTrail(input.assessment, input.leads, reader), { label: words.title, href: addressSamples(assessmentId) }],
      title: one.headline({ party: nameParty(party, input.assessment, reader), frame: words.frame[sample.frame], size: sample.size, all: formatCount(sample.frameCount) }),
      second: words.second,
    },
    facts: [
      { term: one.days, text: say`${formatPeriod(sample.fromDay, sample.toDay, language)}` },
      { term: one.seed, text: say`${String(sample.seed)}` },
      { term: one.hash, text: say`${sample.frameSha256}` },
      { term: one.drawn, text: say`${nameWriter(sample.drawnByName, reader)} ${formatInstantInList(sample.drawnAt)}` },
      ...(sample.reason === '' ? [] : [{ term: one.reason, text: say`${sample.reason}` }]),
      ...(redrawn === null ? [] : [{ term: one.verified, text: [{ text: redrawn.isSame ? one.same : one.different, tone: redrawn.isSame ? ('good' as const) : ('bad' as const) }, { text: `${text.common.sentenceEnd} ${sayFrame(redrawn, reader)}` }] }]),
    ],
    recompute: { label: one.recompute, href: `${address}?recompute=yes` },
    exports: (['xlsx', 'csv'] as const).map((format) => ({ label: format.toUpperCase(), href: addressExport('sample', { assessment: assessmentId, sample: sample.sampleId }, format), download: true })),
    files: one.files,
    columns: [one.column.position, one.column.record, one.column.finding, one.column.remark, one.column.by],
    rows: files.map((file) => ({
      id: `f${file.position}`, position: String(file.position), name: file.name, key: file.key, mark: marks[file.finding], finding: one.finding[file.finding], remark: file.remark, version: file.version,
      by: file.changedAt === null ? '' : `${nameWriter(file.changedByName, reader)} ${formatInstantInList(file.changedAt)}`, value: file.finding, title: one.note.title(file.position),
    })),
    form: mayNote ? { action: address, csrf, findings: findings.map((value) => ({ value, text: one.finding[value] })), finding: one.note.finding, remark: one.note.remark, save: one.note.save } : null,
  }
}

function sayFrame({ nowCount }: Redrawn, { text }: Reader): string {
  const { one } = text.filings.samples
  if (nowCount === null) return one.frameSame
  return nowCount === 0 ? one.frameGone : one.frameMoved(formatCount(nowCount))
}
