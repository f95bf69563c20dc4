import { read, utils, type WorkSheet } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeRankingXlsx } from '#app/documents/ranking-xlsx.server.ts'
import { draftNotice } from '#app/presenters/score-notice.ts'
import { presentRanking } from '#app/presenters/score-ranking.ts'
import { readBriefing } from '#domain/briefings/markdown.ts'
import { inverted, makeScores, rising } from './score-fixture.ts'

// 40 %: 8; 39 %: 8 × 24 ÷ 25 = 7.68; 32.5 %: 8 × 17.5 ÷ 25 = 5.6; classes that rise earn 2
const scores = makeScores([
  { code: '371500', name: '聊城市', joint: [65, 200], classes: inverted },
  { code: '371100', name: '日照市', joint: 'not-reported', classes: rising },
  { code: '370200', name: '青岛市', joint: [78, 200], classes: rising },
  { code: '371000', name: '威海市', joint: [80, 200], classes: rising },
])

describe('the ranking as a workbook', () => {
  let sheet: WorkSheet
  let rows: (string | number | null)[][]
  beforeAll(async () => {
    const book = read(await writeRankingXlsx(presentRanking(scores)))
    const [name = ''] = book.SheetNames
    expect(name).toBe('考核排名')
    sheet = book.Sheets[name] ?? {}
    rows = utils.sheet_to_json(sheet, { header: 1, defval: null })
  })

  it('has heads over heads, merged as they are read', () => {
    // place, party, block (8 + sum), block (2 + sum), bonus, deducted, total, grade: ten columns
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
    expect(merges).toEqual(expect.arrayContaining(['A1:J1', 'A2:J2', 'A3:A5', 'B3:B5', 'C3:D3', 'E3:F3', 'G3:G5', 'J3:J5']))
    expect(rows[2]).toEqual(['名次', '市', '三 联合抽查', null, '四 信用与智慧', null, '加分（≤0）', '扣分（≤0）', '总分', '等次'])
    expect(rows[4]?.slice(2, 6)).toEqual(['8', '8', '2', '2'])
  })

  it('has points as numbers, places as whole numbers, and what is open in words', () => {
    expect(rows.slice(5, 9)).toEqual([
      [1, '威海市', 8, 8, 2, 2, 0, 0, 10, '优秀'],
      [2, '青岛市', 7.68, 7.68, 2, 2, 0, 0, 9.68, '优秀'],
      [3, '聊城市', 5.6, 5.6, 0, 0, 0, 0, 5.6, '不合格'],
      ['—', '日照市', '未报送', '0—8', 2, 2, 0, 0, '2—10', '待定'],
    ])
    // the middle of the three that are placed
    expect(rows[9]).toEqual([null, '中位', 7.68, 7.68, 2, 2, null, null, 9.68, null])
  })

  it('ends with its notes and the lines to sign', () => {
    expect(rows[10]?.[0]).toMatch(/^注1：/)
    expect(rows.at(-1)?.[0]).toMatch(/^制表人：/)
  })
})

describe('the draft of a notice', () => {
  it('tells places, losses and what cannot be told apart, in the form that briefings are written in', () => {
    const { title, period, body } = draftNotice(scores)
    expect([title, period]).toEqual(['关于2023年各市“双随机、一公开”监管工作考核情况的通报', '2023'])
    expect(body).toContain('| 1 | 威海市 | 10.00 | 优秀 |')
    expect(body).toContain('| — | 日照市 | 2.00—10.00 | 待定 |')
    // joint: (0 + 0.32 + 2.4) ÷ 3 = 0.91; classes: (0 + 0 + 2 + 0) ÷ 4 = 0.50
    expect(body).toContain('1. 联合抽查比例：满分 8 分，平均失 0.91 分\n2. 差异化梯度：满分 2 分，平均失 0.50 分')
    // 10 and 9.68 are less than half a point apart
    expect(body).toContain('- 威海市、青岛市总分相近，不能区分先后。')
    expect(readBriefing(body).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph', 'heading', 'table', 'heading', 'list', 'heading', 'list', 'heading', 'paragraph'])
  })
})
