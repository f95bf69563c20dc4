import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { describe, expect, it } from 'vitest'
import { WorkTable } from '#app/components/lists/work-table.tsx'
import type { WorkTableView } from '#app/presenters/view-models.ts'

const list = (names: readonly string[]): WorkTableView => ({
  label: 'warnings',
  columns: [
    { id: 'name', label: 'Firm', align: 'left', width: null, sort: null, phone: 'title' },
    { id: 'due', label: 'Due', align: 'right', width: 60, sort: { href: '?sort=due', active: 'ascending' }, phone: 'figure' },
  ],
  rows: names.map((name, index) => ({
    id: `row-${index}`,
    href: `?open=${index}`,
    open: index === 0,
    level: null,
    cells: [
      { kind: 'text', text: name },
      { kind: 'text', text: String(index) },
    ],
  })),
  empty: null,
  bulk: null,
})

const render = (view: WorkTableView): string =>
  renderToString(
    <StaticRouter location="/">
      <WorkTable view={view} />
    </StaticRouter>,
  )

describe('a work list on the server', () => {
  it('holds every row of the page, however many', () => {
    const html = render(list(Array.from({ length: 300 }, (_, index) => `firm ${index}`)))
    expect(html.match(/data-index=/g)).toHaveLength(300)
  })

  it('shows a firm name that looks like markup as text', () => {
    expect(render(list(['<img src=x onerror=alert(1)>']))).not.toContain('<img')
  })

  it('opens and sorts by links, so it works without script', () => {
    const html = render(list(['a firm']))
    expect(html).toContain('href="/?open=0"')
    expect(html).toContain('href="/?sort=due"')
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('aria-current="true"')
  })

  it('says that it is empty and how to get out', () => {
    const html = render({ ...list([]), empty: { title: 'nothing found', text: '16 rules looked at', links: [{ label: 'clear', href: '?' }] } })
    expect(html).toContain('nothing found')
    expect(html).toContain('clear')
  })
})
