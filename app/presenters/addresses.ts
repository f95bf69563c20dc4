/** Addresses of pages: everything a reader chose is in them, and what is the default is left out. */

/** Joins a path and the parameters that have something to say. */
export function buildAddress(path: string, parameters: Readonly<Record<string, string | number | null | undefined>> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** What a reader chose on a board; null is the default. */
export interface BoardChoice {
  readonly board: string
  readonly indicator: string | null
  readonly area: string | null
  readonly period: string | null
  readonly department: string | null
  /** City whose peers alone are ranked. */
  readonly peers?: string | null
}

/** Address of a board as chosen. */
export function addressBoard({ board, ...choice }: Pick<BoardChoice, 'board'> & Partial<BoardChoice>, path: 'boards' | 'wall' = 'boards'): string {
  const { indicator, area, period, department, peers } = choice
  return buildAddress(`/${path}/${board}`, { indicator, area, period, department, peers })
}

/** What a figure counted: its indicator or warning rule, place, days, and which part of it. */
export interface FigureChoice {
  readonly indicator: string
  readonly area: string
  readonly period: string
  readonly part?: 'numerator' | 'denominator' | 'unmet'
  readonly class?: string | null
  readonly industry?: string | null
  readonly department?: string | null
  readonly field?: string | null
  readonly level?: string | null
  readonly channel?: string | null
}

/** Address of the records behind a figure. */
export function addressRecords(figure: FigureChoice): string {
  return buildAddress('/records', { ...figure })
}

/** Address of the deliveries under a figure, of one of its source tables. */
export function addressOrigins(figure: FigureChoice, table: string | null = null, after: string | null = null): string {
  return buildAddress('/records/deliveries', { ...figure, table, after })
}

/** Address of the deliveries behind one record of a figure. */
export function addressOrigin(figure: FigureChoice, row: string): string {
  return buildAddress('/records/origin', { ...figure, row })
}

/** Address of the definition of an indicator. */
export function addressIndicator(code: string): string {
  return `/indicators/${encodeURIComponent(code)}`
}

/** What a reader chose on the table of all parties; null is the default. */
export interface ScoresChoice {
  readonly period: string | null
  /** `departments`; null for the cities. */
  readonly of: string | null
  /** What the cells show: points, points lost, or the value itself. */
  readonly show: string | null
  /** `total`, `area`, or the code of an item. */
  readonly sort: string | null
}

/** Address of the table of all parties. */
export function addressScores(choice: Partial<ScoresChoice> = {}): string {
  return buildAddress('/scorecards', { ...choice })
}

/** Address of the whole ranking as a workbook, asked as its page is. */
export function addressRanking(choice: Pick<ScoresChoice, 'period' | 'of'>): string {
  return buildAddress('/scorecards/ranking', { ...choice })
}

/** Address of a new notice that begins with a draft about a ranking. */
export function addressNotice({ period, of }: Pick<ScoresChoice, 'period' | 'of'>, reading: string): string {
  return buildAddress('/briefings/new', { scores: of ?? 'cities', period, figures: reading })
}

/** Address of how firm the places are, with the item of the funnel. */
export function addressPlaces(choice: { readonly period?: string | null; readonly of?: string | null; readonly item?: string | null } = {}): string {
  return buildAddress('/scorecards/places', { ...choice })
}

/** Address of weights tried out; `tried` holds the fields of the form. */
export function addressWhatIf(period: string | null, of: string | null, tried: Readonly<Record<string, string>> = {}): string {
  return buildAddress('/scorecards/what-if', { period, of, ...tried })
}

/** What a reader chose on a city's scorecard: the blocks that stand open, and the item opened to its rule. */
export interface ScorecardChoice {
  readonly period?: string | null
  readonly open?: string | null
  readonly item?: string | null
}

/** Address of a city's scorecard. */
export function addressScorecard(city: string, choice: ScorecardChoice = {}): string {
  return buildAddress(`/scorecards/${encodeURIComponent(city)}`, { ...choice })
}

/** Address of a party's points against the year before. */
export function addressScoreChange(party: string, period: string | null): string {
  return buildAddress(`/scorecards/${encodeURIComponent(party)}/change`, { period })
}

/** Address of the risk heat maps. */
export function addressRisk(choice: { readonly area?: string | null; readonly period?: string | null } = {}): string {
  return buildAddress('/risk', { ...choice })
}

/** Address of the differentiation check. */
export function addressDifferentiation(choice: { readonly area?: string | null; readonly period?: string | null } = {}): string {
  return buildAddress('/risk/differentiation', { ...choice })
}

/** Which enterprises a cell of the risk pages stands for. */
export type RiskSubjectsChoice = Readonly<Record<string, string | null>> & { readonly what: 'undrawn' | 'moved' | 'crossed'; readonly area: string }

/** Address of the enterprises behind a cell of the risk pages. */
export function addressRiskSubjects(choice: RiskSubjectsChoice, after: string | null = null): string {
  return buildAddress('/risk/subjects', { ...choice, after })
}

/** What a reader chose among findings; null is the default. */
export interface FindingsChoice {
  readonly rule: string | null
  readonly city: string | null
  readonly task: string | null
  /** Delivery that brought them, or that mended them. */
  readonly opened: number | null
  readonly ended: number | null
}

/** Address of the list of findings as chosen. */
export function addressFindings(choice: Partial<FindingsChoice>, after: string | null = null): string {
  return buildAddress('/deliveries/findings', { ...choice, after })
}

/** Address of one finding. */
export function addressFinding(findingId: number): string {
  return `/deliveries/findings/${findingId}`
}

/** Address of a table as a file, asked as its page asks. */
export function addressExport(id: string, question: Readonly<Record<string, string | number | null | undefined>>, format: string): string {
  return buildAddress(`/exports/${id}`, { ...question, format })
}

/** Boards that can be had as PDF, each asked as its own page asks. */
export const printedPages = ['leader', 'joint', 'channels', 'departments', 'scores', 'city'] as const
export type PrintedPage = (typeof printedPages)[number]

/** Address of a board as PDF. */
export function addressPrint(page: PrintedPage, question: Readonly<Record<string, string | null | undefined>>): string {
  return buildAddress(`/prints/${page}`, question)
}
