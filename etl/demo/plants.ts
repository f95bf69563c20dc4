/** What is planted in the province, as numbers the generator works from. What each must show stands in `stories.ts`. */
import { toDay } from '#etl/demo/days.ts'

/** The day the demonstration believes it is. */
export const today = toDay('2023-11-17')

/** Closing days of the deliveries: what had happened by then is in them. */
export const closings = {
  year2022: toDay('2022-12-31'),
  september: toDay('2023-09-30'),
  october: toDay('2023-10-31'),
  november: today,
} as const

export const plants = {
  /** Delivered nothing after September 2023. */
  silentCity: '371100',
  /** No plan line of this city falls due in this month. */
  nothingDue: { city: '371000', year: 2023, month: 8 },
  /** Results of the second quarter of 2023, delivered again in October. */
  correction: { city: '370600', from: toDay('2023-04-01'), to: toDay('2023-06-30'), late: 24, methods: 6, withdrawn: 12, unchanged: 18 },
  /** October results of this city come in a file with faults of ten kinds. */
  faulty: {
    city: '371500',
    good: 62,
    kinds: {
      'required-missing': 5,
      'not-a-date': 4,
      'not-in-code-list': 6,
      'too-long': 2,
      'unknown-department': 3,
      'duplicate-in-file': 4,
      'published-before-inspected': 7,
      'entered-before-inspected': 3,
      'wrong-column-count': 2,
      'outside-calendar': 2,
    },
  },
  /** Joint tasks of this lead whose partner records nothing; `objects` a task, times the scale. */
  silentPartner: { city: '371300', year: 2023, lead: 0, partner: 9, tasks: 12, objects: 2, startedBy: toDay('2023-08-20') },
  /** Tasks of two departments of one line: the sender calls them joint, the count does not. */
  sameLine: { city: '370700', year: 2023, lead: 0, partner: 12, tasks: 8 },
  /** In this county the department's first two inspectors make every visit together. */
  samePair: { county: '370502', department: 0 },
  /** Enterprises of this district by class (times the scale), and how many of each are drawn in 2023. */
  invertedDistrict: {
    county: '370303',
    enterprises: { A: 80, B: 24, C: 16, D: 20 },
    drawn: { A: 6, B: 2, C: 2, D: 1 },
    /** Draw rate of class D in the other districts of its city in 2023, so that the city stands out too. */
    restOfCity: 0.2,
  },
  /** A whole city whose class D is drawn less often than class C in 2023. */
  invertedCity: { city: '371500', rates: { C: 0.14, D: 0.07 } },
  /** A city whose warnings are all planted, none left to chance. */
  exactWarnings: { city: '370400', yellow: 6, red: 4, overdue: 9 },
  /** Tasks that arrive a delivery later than their results. */
  held: { city: '371400', tasks: 2, objects: 3, items: 2, problems: 3 },
  /** A county that never found a problem in 2023. */
  noProblems: { county: '370523', year: 2023 },
  /** The first subjects of this county carry names that must be shown as text. */
  hostileNames: { county: '370102' },
  /** Subjects whose region code has been retired, the first of the county: county now, code then. */
  retiredRegions: [
    { county: '370116', code: '371202', subjects: 4 },
    { county: '371003', code: '371081', subjects: 3 },
    { county: '371703', code: '371727', subjects: 3 },
  ],
  /** Subjects whose credit code fails its check digit, the first of the county. */
  badCreditCodes: { county: '370212', subjects: 5 },
  /**
   * Tasks under way of so many departments in one county that have drawn the same food households of one class, none of them visited yet;
   * the same number at every scale.
   */
  opportunities: [
    { city: '370100', risk: 'B', households: 5, departments: 3 },
    { city: '370100', risk: 'A', households: 4, departments: 2 },
    { city: '370600', risk: 'A', households: 6, departments: 2 },
    { city: '370900', risk: 'A', households: 5, departments: 2 },
    { city: '371700', risk: 'B', households: 4, departments: 2 },
  ],
  /**
   * What the audit of draws asks about, in tasks of one county: every second household of its directory and the end of it never, two pairs
   * in turn, no problem found; one pair at all visits. And one household visited under three tasks of one department on a day.
   */
  draws: {
    city: '371700', county: '371702', year: 2023, startedBy: toDay('2023-05-31'), systematic: 120, pair: 40,
    split: { from: toDay('2023-08-01'), day: toDay('2023-10-18'), tasks: 3, household: 5 },
  },
  /** Problems turn up that many times as often in this county, and in this section of industry elsewhere, from the day on. */
  surges: {
    from: toDay('2023-08-01'), county: '370811', countyTimes: 8, industry: 'R', industryTimes: 4,
    /** Signals about enterprises and households of this section pile up in these weeks. */
    signals: { industry: 'P', from: toDay('2023-09-04'), days: 50, share: 0.07 },
  },
  /** The first enterprises of this county are class D in the special model of food producers, whatever the general one says. */
  twoModels: { county: '370783', model: '食品生产专业型', subjects: 6 },
  /** The first subjects of this county are registered at one address, written in two ways. */
  sameAddress: { county: '370883', subjects: 12 },
  /** What contradicts itself between tables: one task of this city and year a kind, an item that leaves the list, an expired certificate. */
  flaws: {
    city: '371600', year: 2023, startedBy: toDay('2023-06-30'),
    kinds: ['one-inspector', 'draw-too-large', 'party-without-draw', 'misstated', 'ends-too-soon'],
    item: { code: 'SX0701', lastDay: '2023-06-30' },
    /** Declared that many more than were handed in. */
    declared: [{ table: 'tasks', month: '2023-03', more: 2 }, { table: 'draws', month: '2023-04', more: -1 }],
    certificate: { inspector: '3716020103', lastDay: '2023-06-30' },
  },
} as const

/** How a task contradicts itself. */
export type Flaw = (typeof plants.flaws.kinds)[number]
