/** A scorecard written by hand, as the builder would have kept it. */
import type { ModelDocument } from '#domain/scorecards/document.ts'
import { connect } from '#sql/client.ts'

const nothing = { count: 0, problems: 0 }

/**
 * Begins at 400 points. Signals: none 0, one or two 30, three or more 80, never unknown. Kind of subject: an enterprise (1) 20, others and
 * unknown 0.
 */
export const handMadeCard: ModelDocument = {
  format: 1,
  learned: { from: '2022-01-01', to: '2022-12-31' },
  held: { from: '2023-01-01', to: '2023-12-31' },
  model: {
    indicators: ['signals', 'type'],
    binnings: [{ kind: 'cuts', cuts: [1, 3] }, { kind: 'groups', groups: [['1']] }],
    card: {
      table: { base: 400, indicators: [{ slope: 1, weights: [0, 0, 0, 0], points: [0, 0, 30, 80] }, { slope: 1, weights: [0, 0], points: [0, 20] }] },
      fit: { intercept: -2, slopes: [1, 1], converged: true, iterations: 5 },
      informationValues: [0.2, 0.1],
      bins: [[nothing, { count: 60, problems: 3 }, { count: 30, problems: 6 }, { count: 10, problems: 5 }], [nothing, { count: 100, problems: 14 }]],
    },
    trained: { count: 100, problems: 14 },
    held: { count: 50, problems: 7, card: { area: 0.7, error: 0.05, interval: { low: 0.602, high: 0.798 }, gini: 0.4, distance: 0.3 }, riskClass: null, calibration: null, stability: 0.01, bands: [] },
  },
  scoring: {
    base: 400, baseLabel: { zh: '起始分', en: 'Starting points' }, baseSource: { zh: '每户都从这里起', en: 'where every subject begins' },
    indicators: [
      {
        id: 'signals', source: { zh: '风险信号', en: 'signals' }, cuts: [1, 3], groups: {}, points: [0, 0, 30, 80],
        labels: [{ zh: '未知', en: 'not known' }, { zh: '无信号', en: 'no signal' }, { zh: '信号 1—2', en: 'signals 1—2' }, { zh: '信号 ≥ 3', en: 'signals ≥ 3' }],
      },
      { id: 'type', source: { zh: '名录库', en: 'directory' }, cuts: [], groups: { '1': 1 }, points: [0, 20], labels: [{ zh: '其他', en: 'other' }, { zh: '企业', en: 'enterprise' }] },
    ],
  },
}

/** Puts the hand-made card into a database as model 1 of the whole province, published with its line at 450. */
export async function publishHandMadeCard(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl, 'drb-tests')
  try {
    await client.query(
      `with made as (insert into warn.models (name, area_code, made_by, made_by_name) values ('专项', '370000', 'a', 'A') returning model_id)
       insert into warn.model_versions (model_id, version, state, document, line, made_by, made_by_name, published_by, published_by_name, published_at)
       select model_id, 1, 'published', $1, 450, 'a', 'A', 'b', 'B', now() from made`,
      [JSON.stringify(handMadeCard)],
    )
  } finally {
    await client.end()
  }
}
