/** What was typed into the forms of samples and questionnaires → what is drawn, noted, written or entered. */
import { randomInt } from 'node:crypto'
import type { GivenAnswers, QuestionnaireToWrite } from '#app/commands/ask-parties.server.ts'
import type { FindingToNote, SampleToDraw } from '#app/commands/sample-files.server.ts'
import { tidyText } from '#app/entry-form.server.ts'
import { readSeen, type ReadField } from '#app/filings/read-filing.server.ts'
import { refuseFiling } from '#app/filings/refuse-filing.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Assessment, AssessedParty } from '#app/queries/types.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { isDay } from '#domain/calendar.ts'
import { askedKinds, fitsQuestion, MOST_QUESTIONS, type Question } from '#domain/filings/questionnaire.ts'
import { LARGEST_SAMPLE, MOST_SEED } from '#domain/filings/sample.ts'
import { readWholeNumber } from '#domain/filings/value.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'

const LONGEST_REMARK = 1_000
const MOST_LEAST = 100_000

/** @throws RefusedError 422 that says which field cannot be taken */
export function readDraw(read: ReadField, { assessmentId, partyKind }: Assessment, parties: readonly AssessedParty[], today: string): SampleToDraw {
  const party = parties.find(({ code }) => code === read('party'))?.code
  const frame = (['tasks', 'results'] as const).find((one) => one === read('frame'))
  if (party === undefined || frame === undefined) throw refuseFiling('frame')
  const [fromDay, toDay] = [read('from'), read('to')]
  if (!isDay(fromDay) || !isDay(toDay) || fromDay > toDay) throw refuseFiling('days')
  const size = readWholeNumber(read('size'))
  if (size === null || size < 1 || size > LARGEST_SAMPLE) throw refuseFiling('size')
  const seed = read('seed') === '' ? randomInt(MOST_SEED + 1) : readWholeNumber(read('seed'))
  if (seed === null || seed > MOST_SEED) throw refuseFiling('seed')
  const reason = tidyText(read('reason')).replaceAll('\n', ' ')
  if ([...reason].length > LONGEST_REMARK) throw refuseFiling('reason')
  return { assessmentId, partyKind, party, frame, fromDay, toDay, size, seed, reason, today }
}

/** @throws RefusedError 422 */
export function readFinding(read: ReadField, sampleId: number, today: string): FindingToNote {
  const finding = (['open', 'in-order', 'fault', 'not-found'] as const).find((one) => one === read('finding'))
  const remark = tidyText(read('remark'))
  if (finding === undefined || ((finding === 'fault' || finding === 'not-found') && remark === '')) throw refuseFiling('finding')
  if ([...remark].length > LONGEST_REMARK) throw refuseFiling('remark')
  return { sampleId, position: readWholeNumber(read('position')) ?? 0, seen: readSeen(read), finding, remark, today }
}

/** @throws RefusedError 422 */
export function readQuestionnaire(read: ReadField, { assessmentId }: Assessment, scheme: Scheme, questionnaireId: number | null, today: string): QuestionnaireToWrite {
  const title = tidyText(read('title')).replaceAll('\n', ' ')
  if (title === '' || [...title].length > 80) throw refuseFiling('title')
  const asked = askedKinds.find((one) => one === read('asked'))
  if (asked === undefined) throw refuseFiling('asked')
  const item = listItems(scheme).find(({ code, source, rule }) => code === read('item') && source.kind !== 'places' && rule.kind !== 'yes-no')
  if (item === undefined) throw refuseFiling('item')
  const least = readWholeNumber(read('least'))
  if (least === null || least < 1 || least > MOST_LEAST) throw refuseFiling('least')
  const answerUntil = read('until')
  if (!isDay(answerUntil)) throw refuseFiling('until')
  return { assessmentId, questionnaireId, seen: readSeen(read), title, asked, item: item.code, least, answerUntil, questions: readQuestions(read('questions')), today }
}

function readQuestions(text: string): readonly Question[] {
  const lines = tidyText(text).split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length === 0 || lines.length > MOST_QUESTIONS) throw refuseFiling('questions')
  return lines.map((line) => {
    const [wording = '', highest = '', from = '', more] = line.split(/[|｜]/).map((part) => part.trim())
    const [most, satisfiedFrom] = [readWholeNumber(highest), readWholeNumber(from)]
    const isSound = wording !== '' && [...wording].length <= 200 && more === undefined && most !== null && most >= 2 && most <= 10 && satisfiedFrom !== null && satisfiedFrom >= 2 && satisfiedFrom <= most
    if (!isSound) throw refuseFiling('questions')
    return { wording, highest: most, satisfiedFrom }
  })
}

/** One line of answers: code of the party, number of the respondent, an answer a question. @throws RefusedError 422 naming the line */
export function readAnswerLine(cells: readonly string[], line: number, parties: readonly AssessedParty[], questions: readonly Question[]): GivenAnswers {
  const [code = '', respondent = '', ...answers] = cells.map((cell) => cell.normalize('NFKC').trim())
  const party = parties.find((one) => one.code === code || one.name === code)?.code
  const given = questions.map((question, index) => {
    const text = answers[index] ?? ''
    const answer = text === '' ? null : readWholeNumber(text)
    return (text === '' || answer !== null) && fitsQuestion(answer, question) ? answer : undefined
  })
  const isSound = party !== undefined && respondent !== '' && [...respondent].length <= 40 && answers.slice(questions.length).every((extra) => extra === '') && given.some((answer) => answer !== null)
  const whole = given.filter((answer): answer is number | null => answer !== undefined)
  if (!isSound || whole.length < given.length) {
    throw new RefusedError(422, 'filing-answers', { zh: zh.filings.problem.answers(line), en: en.filings.problem.answers(line) })
  }
  return { party, respondent, given: whole }
}

/** The refusal of respondents who answered before. */
export function refuseDuplicates(duplicates: readonly { readonly party: string; readonly respondent: string }[]): RefusedError {
  const shown = duplicates.slice(0, 20).map(({ party, respondent }) => `${party} ${respondent}`).join(', ') + (duplicates.length > 20 ? ' …' : '')
  return new RefusedError(422, 'filing-duplicate', { zh: zh.filings.problem.duplicate(shown), en: en.filings.problem.duplicate(shown) })
}
