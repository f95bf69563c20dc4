/** The models between which earlier visits decide. All were written down before the test visits were scored. */

export interface Candidate {
  readonly id: string
  readonly indicators: readonly string[]
  readonly isMonotone: boolean
  readonly mostBins: number
}

const past = ['past-fail', 'past-critical', 'past-serious', 'past-minor', 'risk', 'facility', 'license', 'application']
const own = ['own-visits', 'own-rate', 'last-serious', 'last-minor', 'last-violations', 'last-failed', 'days-since', 'last-temperature', 'last-vermin', 'last-hands']
const places = ['zip-year', 'ward-year', 'district-year', 'precinct-year', 'zip-quarter', 'ward-quarter', 'zip-ever', 'around', 'around-lately']
const names = ['chain-ever', 'address-ever']
const few = ['past-critical', 'past-serious', 'risk', 'facility', 'license', 'own-rate', 'last-serious', 'last-minor', 'last-temperature', 'chain-ever', 'around', 'around-lately', 'ward-year', 'zip-year', 'precinct-year']

export const candidates: readonly Candidate[] = [
  { id: 'past', indicators: past, isMonotone: false, mostBins: 8 },
  { id: 'past-own', indicators: [...past, ...own], isMonotone: false, mostBins: 8 },
  { id: 'past-places', indicators: [...past, ...places], isMonotone: false, mostBins: 8 },
  { id: 'all', indicators: [...past, ...own, ...places, ...names], isMonotone: false, mostBins: 8 },
  { id: 'all-monotone', indicators: [...past, ...own, ...places, ...names], isMonotone: true, mostBins: 8 },
  { id: 'all-fine-monotone', indicators: [...past, ...own, ...places, ...names], isMonotone: true, mostBins: 15 },
  { id: 'few', indicators: few, isMonotone: false, mostBins: 8 },
  { id: 'few-monotone', indicators: few, isMonotone: true, mostBins: 10 },
]

/** Two months each, as the test itself; all end before it begins. */
export const windows = [
  { from: '2013-09-01', to: '2013-11-01' },
  { from: '2014-03-01', to: '2014-05-01' },
  { from: '2014-05-01', to: '2014-07-01' },
  { from: '2014-07-01', to: '2014-09-01' },
] as const

/** Chicago's first months lack any past: training begins here. */
export const TRAIN_FROM = '2012-01-01'
export const KNOWN_BEFORE = '2014-09-02'
