/** Pages of which pictures are made, each as the role that works with it. A new page is a line here. */
import type { Role } from '#domain/rights.ts'

export interface ScreenPage {
  /** Beginning of the picture's file name. */
  readonly name: string
  readonly role: Role
  readonly path: string
  /** A wall screen shows it; desk and phone show every other page. */
  readonly isWall?: boolean
}

export const screenPages: readonly ScreenPage[] = [
  { name: 'board-leader', role: 'leader', path: '/boards/leader' },
  { name: 'board-leader-city', role: 'evaluator', path: '/boards/leader?area=370800' },
  { name: 'board-joint', role: 'evaluator', path: '/boards/joint' },
  { name: 'joint-opportunities', role: 'evaluator', path: '/boards/joint/opportunities' },
  { name: 'joint-ruling', role: 'evaluator', path: '/boards/joint/ruling' },
  { name: 'board-channels', role: 'evaluator', path: '/boards/channels' },
  { name: 'register-trainings', role: 'evaluator', path: '/registers/trainings' },
  { name: 'board-departments', role: 'evaluator', path: '/boards/departments' },
  { name: 'board-plans', role: 'evaluator', path: '/boards/plans' },
  { name: 'plans-items', role: 'evaluator', path: '/boards/plans/items' },
  { name: 'plans-coverage', role: 'evaluator', path: '/boards/plans/coverage' },
  { name: 'plans-holes', role: 'staff', path: '/boards/plans/holes' },
  { name: 'plans-guidelines', role: 'evaluator', path: '/boards/plans/guidelines?only=unguided' },
  { name: 'plans-sources', role: 'evaluator', path: '/boards/plans/sources' },
  { name: 'plans-subjects', role: 'staff', path: '/boards/plans/subjects' },
  { name: 'plans-inspectors', role: 'staff', path: '/boards/plans/inspectors' },
  { name: 'plans-labels', role: 'staff', path: '/boards/plans/labels?area=371500' },
  { name: 'plans-changes', role: 'evaluator', path: '/boards/plans/changes' },
  { name: 'plans-comprehensive', role: 'leader', path: '/boards/plans/comprehensive' },
  { name: 'board-work-points', role: 'evaluator', path: '/boards/work-points' },
  { name: 'board-work-point', role: 'evaluator', path: '/boards/work-points/6' },
  { name: 'wall-leader', role: 'leader', path: '/wall/leader', isWall: true },
  { name: 'wall-joint', role: 'leader', path: '/wall/joint', isWall: true },
  { name: 'wall-work-points', role: 'leader', path: '/wall/work-points', isWall: true },
  { name: 'explore', role: 'evaluator', path: '/boards/explore?as=heat&cols=department' },
  { name: 'explore-lines', role: 'evaluator', path: '/boards/explore?as=line&pin=370100~370200~370800' },
  { name: 'explore-peers', role: 'leader', path: '/boards/explore?peers=370800&cols=none&as=bar' },
  { name: 'scores', role: 'evaluator', path: '/scorecards' },
  { name: 'score-places', role: 'evaluator', path: '/scorecards/places' },
  { name: 'score-what-if', role: 'evaluator', path: '/scorecards/what-if?points_C01=4&floor_C01=20' },
  { name: 'score-city', role: 'evaluator', path: '/scorecards/370800' },
  { name: 'risk', role: 'evaluator', path: '/risk' },
  { name: 'warnings', role: 'staff', path: '/warnings' },
  { name: 'search', role: 'staff', path: '/search?q=3708' },
  { name: 'records', role: 'evaluator', path: '/records?indicator=C01&area=370800&period=2023&part=numerator' },
  { name: 'indicators', role: 'evaluator', path: '/indicators' },
  { name: 'indicator', role: 'evaluator', path: '/indicators/C01' },
  { name: 'views', role: 'leader', path: '/views?address=%2Fboards%2Fexplore%3Findicator%3DC01&name=C01' },
  { name: 'subscriptions', role: 'leader', path: '/subscriptions' },
  { name: 'inbox', role: 'leader', path: '/inbox?show=all' },
  { name: 'annotations', role: 'evaluator', path: '/annotations' },
  { name: 'briefings', role: 'evaluator', path: '/briefings' },
  { name: 'briefing-new', role: 'evaluator', path: '/briefings/new' },
  { name: 'assessments', role: 'leader', path: '/assessments' },
  { name: 'assessment', role: 'evaluator', path: '/assessments/1' },
  { name: 'assessment-new', role: 'evaluator', path: '/assessments/new' },
  { name: 'assessment-verification', role: 'city', path: '/assessments/1/verification?code=E01' },
  { name: 'assessment-verifications', role: 'evaluator', path: '/assessments/1/verification' },
  { name: 'assessment-frozen', role: 'evaluator', path: '/assessments/1/frozen?party=370100&cell=370100~E01' },
  { name: 'assessment-appeals', role: 'evaluator', path: '/assessments/1/appeals' },
  { name: 'assessment-rectifications', role: 'evaluator', path: '/assessments/1/rectifications' },
  { name: 'comments', role: 'city', path: '/comments?indicator=C01&period=2023' },
  { name: 'deliveries', role: 'steward', path: '/deliveries' },
  { name: 'delivery', role: 'steward', path: '/deliveries/1' },
  { name: 'findings', role: 'steward', path: '/deliveries/findings' },
  { name: 'declared', role: 'steward', path: '/deliveries/declared' },
  { name: 'rules', role: 'steward', path: '/deliveries/rules' },
]
