import type {
  DataTableView,
  DeltaView,
  EmptyView,
  ExportMenuView,
  FaultView,
  FigureState,
  FigureView,
  LinkView,
  MenuView,
  PageHeadView,
  QualityView,
  Sentence,
  Status,
  WarningLevel,
} from './view-basics.ts'
import type { ChartNotesView, OwnWordsView } from './view-notes.ts'
import type { WorkStripView } from './view-work-points.ts'

/** A small line: this year, last year and the target, in the figure's own unit (percent for ratios). */
export type SparkView = {
  /** One slot a month; null where nothing was due or nothing has happened yet. */
  current: readonly (number | null)[]
  previous: readonly (number | null)[]
  target: number | null
}

/** One indicator in the strip. Choosing it drives map, ranking and trend. */
export type TileView = {
  id: string
  /** Fixed short name. */
  name: string
  /** The whole of it as one sentence; the tile's accessible name. */
  sentence: string
  /** Chooses this tile. */
  href: string
  selected: boolean
  quality: QualityView | null
  figure: FigureView
  spark: SparkView | null
  /** 目标 ≥ 40%; empty when the indicator only observes. */
  target: string
  /** 同期 */
  sameTimeLabel: string
  sameTime: DeltaView | null
  /** 较上月 of a year to date, 环比 of any other period; null where there is nothing to hold against. */
  previous: { label: string; title: string; delta: DeltaView } | null
  /** What a week must bring until the period ends: 每周 3 项; empty where nothing is short or no day is left. */
  pace: Sentence
  paceTitle: string
  /** Distance in work, both ways: 再联合 46 项或新增 77 项. */
  work: Sentence
  /** The same, short enough for a phone row: 再联合 46 项. */
  workShort: Sentence
  /** 催报, 看回执 under a figure that has not come; empty otherwise. */
  links: readonly LinkView[]
  /** What is missing, short enough for a phone row: 缺日照市; empty when complete. */
  missing: string
  /** 看记录, on the unfolded phone row. */
  records: LinkView | null
  /** To the deliveries that the figure came with, beside its fraction; null on the wall and where the reader may not look. */
  origin: LinkView | null
  /** Set when this one figure could not be computed; the others stand. */
  fault: FaultView | null
}

/** Five bins of distance to target, 0 = 8 or more short … 2 = under 4 short, 3 = under 4 over, 4 = 4 or more over. */
export type TargetBin = 0 | 1 | 2 | 3 | 4

/** One area on the map. */
export type MapCellView = {
  code: string
  name: string
  state: FigureState
  bin: TargetBin | null
  /** Falls short of its target: the ▽ in the corner. */
  short: boolean
  value: string
  /** 差 72 项, 超 41 项, 恰达标, 已 14 天, 不适用. */
  note: string
  stateWord: string
  sentence: string
  href: string
}

/** Colours of the target scale in words. Five labels, worst first; the tick stands between the third and fourth. */
export type TargetLegendView = {
  label: string
  steps: readonly [string, string, string, string, string]
  empties: readonly { state: 'not-applicable' | 'not-reported' | 'small-number'; label: string }[]
  /** 未达标, beside the ▽. */
  shortWord: string
}

/** Cells are placed by `code`: the 16 cities at their tile positions, any other set as a grid in the order given. */
export type TileMapView = {
  title: string
  note: string
  /** Every indicator that map, ranking and trend can show; null where there is nothing to press. */
  choose: MenuView | null
  download: ChartDownloadView | null
  /** Cells in rank order, which is also the order they are read out in. */
  cells: readonly MapCellView[]
  /** Null when the indicator has no target. */
  legend: TargetLegendView | null
  /** What is counted but not drawn: 省本级 867 项计入全省，不在图上. */
  offMap: string
}

export type RankingRowView = {
  code: string
  name: string
  /** Competition place; ties share one. */
  place: number
  /** Place among the peers; null where all are ranked. */
  peerPlace: number | null
  /** Places this row may hold within the interval, both inclusive. */
  placeLow: number
  placeHigh: number
  /** 第 3 名，3—7 名之间 */
  placeSentence: string
  /** Cannot be told apart from the row below: the bracket runs on. */
  joinsNext: boolean
  value: string
  fraction: string
  sameTime: DeltaView | null
  status: Status
  /** 达标, 差 30 项; the last column on a phone. */
  distance: string
  /** The page narrowed to the row, or its records where it has no page. */
  href: string
  /** What was counted; null where the reader may not look, and where `href` leads there. */
  records: string | null
}

export type RankingView = {
  title: string
  note: string
  /** All cities, or one with its peers; null where nobody may be likened. */
  choose: MenuView | null
  /** Null where there is nothing to press. */
  exports: ExportMenuView | null
  columns: { place: string; peerPlace: string | null; area: string; interval: string; value: string; fraction: string; sameTime: string; distance: string }
  rows: readonly RankingRowView[]
  /** The accent line falls below this many rows; null without a target or when all or none meet it. */
  metCount: number | null
  targetLabel: string
  /** Number of places the strip spans, at least 2. */
  places: number
  /** Unranked areas with their reason, always last. */
  empties: readonly {
    code: string
    name: string
    state: 'not-applicable' | 'not-reported' | 'small-number'
    stateWord: string
    reason: string
    href: string | null
  }[]
}

/** A chart already drawn by the server, with what the browser needs to bring it alive. */
export type ChartView = {
  title: string
  note: string
  /** Accessible name of the picture: one sentence. */
  sentence: string
  /** The same chart at the size of a desk column and of a phone. */
  desk: ChartDrawing
  phone: ChartDrawing
  table: DataTableView
  /** 查看数据表 */
  tableLabel: string
  /** What people wrote beside its days; null where there is nothing and nothing can be added. */
  notes: ChartNotesView | null
  /** The chart as a picture of its own; null where it leaves with others, or may not leave. */
  download: ChartDownloadView | null
}

/** A picture as a file: drawn by the server, or painted from that drawing in the browser. */
export type ChartDownloadView = {
  label: string
  title: string
  svg: { label: string; href: string }
  /** Name of the file; what is said when the browser can't paint it. */
  png: { label: string; fileName: string; failed: string }
}

/** SVG text safe to place in the page (no style element, no script), and the ECharts option as JSON text. */
export type ChartDrawing = { width: number; height: number; svg: string; optionJson: string }

export type WarningLineView = {
  id: string
  level: WarningLevel
  levelWord: string
  title: string
  note: string
  /** 逾期 3 日, 剩 6 日. */
  due: string
  dueTone: 'bad' | 'warn' | 'plain'
  href: string
}

export type WarningLinesView = {
  title: string
  all: LinkView | null
  rows: readonly WarningLineView[]
  empty: EmptyView | null
}

/** The leader board. */
export type BoardPageView = {
  head: PageHeadView
  tilesLabel: string
  tiles: readonly TileView[]
  map: TileMapView
  ranking: RankingView
  trend: ChartView
  /** What those who are assessed say of the chosen figure; null for nothing, and for who may not read it. */
  ownWords: OwnWordsView | null
  warnings: WarningLinesView
  /** The work points of the year; null where no plan was issued for it. */
  work: WorkStripView | null
}
