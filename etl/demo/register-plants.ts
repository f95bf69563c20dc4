/** What is planted in the tables that the other indicators stand on, as numbers the generator works from. */
import { toDay } from '#etl/demo/days.ts'

/** The first year of which the platform keeps a log, asks who entered and reviewed, and matches tags. */
export const firstLoggedYear = 2022

export const registerPlants = {
  /** Guidelines of this city never went beyond their first edition. */
  oldGuidelines: { city: '370900' },
  /** Items of this city that the other two lists tell otherwise: another basis, another standard, and one that the power-and-duty list lacks. */
  otherSources: { city: '370100', basis: 'SX0101', standard: 'SX0104', missing: 'SX0201' },
  /** Nobody of this county's offices has a range of items in the directory. */
  withoutRange: { county: '371621' },
  /** Certificates of this city whose holders the directory does not know. */
  unknownHolders: { city: '371500', count: 12 },
  /** Enterprises of this county that are registered and missing from the directory. */
  unlisted: { county: '371702', count: 25 },
  /** The third edition of this city's list raises the ratio of its major items. */
  changedItems: { city: '370200', ratio: '不低于10%' },
  /** The first so many subjects of this county are in the directory without an address. */
  withoutAddress: { county: '370523', subjects: 40 },
  /** Share of subjects of this city with all three tags; 97 % elsewhere. */
  untagged: { city: '371500', share: 0.6 },
  /** Share of this city's inspectors who were trained in 2023. */
  untrained: { city: '371300', share: 0.31 },
  /** Tasks of 2023 in this city whose list was changed after the lock: so many without a reason, so many with one. */
  changedLists: { city: '371400', year: 2023, silent: 1, reasoned: 2 },
  /** Tasks of 2023 in this city whose objects somebody chose. */
  chosenByHand: { city: '371300', year: 2023, tasks: 3 },
  /** Every result of this office in 2023 was reviewed by whoever entered it. */
  selfReviewed: { county: '370705', department: 0, year: 2023 },
  /** Share of joint tasks that tags made: of all cities by year, and of one in 2023. */
  byLabel: { share: { 2022: 0.12, 2023: 0.28 }, city: '370200', cityShare: 0.55 },
  /** Means of off-site checks: one city names all of them, one names none. */
  means: { best: '370200', silent: '370400' },
  /** Answers of this city in 2023: too few to judge. */
  fewAnswers: { city: '371000', count: 24 },
  /** Share of satisfied answers of this city in 2023. */
  dissatisfied: { city: '371700', share: 0.78 },
  /** This city published nothing about its work in 2023. */
  unpublished: { city: '371100' },
  /** One warning of this city is handled after its limit, all its others in time. */
  lateHandling: { city: '370400' },
  /** Cities declare their directory of subjects on a day of November; these did so longer ago than a week. */
  staleDirectory: { cities: ['370300', '371600'], declared: toDay('2023-11-06'), others: toDay('2023-11-16') },
  /** Enterprises of this county about which so many signals came lately, the last of them eight days ago; nobody has been there since. */
  signalBursts: { county: '370982', subjects: 12, days: [toDay('2023-09-18'), toDay('2023-10-20'), toDay('2023-11-09')] },
  /** The second campaign of 2023 is still under way. */
  openCampaign: { year: 2023, ordinal: 2 },
  /** A field of the eight whose items have no rules, and one of whose items no task has come. */
  comprehensive: { withoutRules: '交通新业态', withoutTask: '养老服务', secondVersion: toDay('2023-06-01') },
  /** A piece whose title and address must be shown as text. */
  hostilePiece: { city: '370100', title: '<b>双随机</b>走进企业', url: 'javascript:alert(1)' },
} as const
