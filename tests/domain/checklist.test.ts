import { describe, expect, it } from 'vitest'
import { countStanding, findLineFaults, isOverdue, readEvidenceLinks, readPoints, type LineStanding } from '#domain/checklist.ts'
import { findMeetingFaults } from '#domain/meeting.ts'

const line = (state: LineStanding['state'], self: number | null, full: number, due: string | null): LineStanding => ({ state, selfHundredths: self, fullHundredths: full, dueDate: due })

describe('a checklist adds up', () => {
  it('counts each state, what is late, and points of the lines that have some', () => {
    // late: the first alone, for the second is due today, the third is closed and the fourth has no day; 3.5 + 0 of 5 + 2 points
    const lines = [line('open', null, 400, '2023-11-16'), line('in-hand', 350, 500, '2023-11-17'), line('closed', 0, 200, '2023-01-01'), line('ready', null, 100, null)]
    expect(countStanding(lines, '2023-11-17')).toEqual({
      lines: 4, open: 1, 'in-hand': 1, ready: 1, closed: 1, overdue: 1, scored: 2, selfHundredths: 350, scoredFullHundredths: 700, fullHundredths: 1200,
    })
    expect(countStanding([], '2023-11-17')).toMatchObject({ lines: 0, scored: 0, fullHundredths: 0 })
    expect([isOverdue(line('ready', null, 1, '2023-11-16'), '2023-11-17'), isOverdue(line('closed', null, 1, '2023-11-16'), '2023-11-17')]).toEqual([true, false])
  })

  it('reads points exactly, two decimals at most', () => {
    expect(['12.5', '0', '0.05', '１２', '1000', '1000.01', '1.005', '-1', '1e3', '', ' 5', '.5'].map(readPoints)).toEqual([1250, 0, 5, 1200, 100_000, null, null, null, null, null, null, null])
  })

  it('says what is wrong with a line', () => {
    const values = { state: 'open', self: '', gap: '', evidence: '', links: '', owner: '', person: '', due: '' }
    expect(findLineFaults(values, 500)).toEqual({})
    expect(findLineFaults({ ...values, self: '5.01', state: 'done', gap: 'x'.repeat(1001), person: 'a\nb', due: '2023-02-30' }, 500)).toEqual({
      self: { kind: 'points', most: 500 }, state: { kind: 'choose' }, gap: { kind: 'long', most: 1000 }, person: { kind: 'control' }, due: { kind: 'day' },
    })
    expect(findLineFaults({ ...values, self: '5' }, 500)).toEqual({})
  })

  it('follows addresses of this product alone', () => {
    const links = readEvidenceLinks('/briefings/3\nhttps://example.org/a\n\n//example.org\njavascript:alert(1)\n/deliveries/../logout\n/indicators/E01?area=370000\n/logout')
    expect(links.filter(({ isOurs }) => isOurs).map(({ text }) => text)).toEqual(['/briefings/3', '/indicators/E01?area=370000'])
    expect(links).toHaveLength(7)
  })

  it('says what is wrong with a meeting', () => {
    const values = { day: '2023-11-10', place: '三楼', title: '协调会', state: 'held', parties: [], others: '', agenda: '', minutes: '', decisions: [{ decision: '补公示', owner: '', due: '', isDone: false }] }
    expect(findMeetingFaults(values)).toEqual({})
    expect(findMeetingFaults({ ...values, day: '', place: '', state: 'x', decisions: [{ decision: '', owner: 'TAX', due: '2023-13-01', isDone: false }] })).toEqual({
      day: { kind: 'empty' }, place: { kind: 'empty' }, state: { kind: 'choose' }, 'decision-1': { kind: 'alone' }, 'due-1': { kind: 'day' },
    })
  })
})
