import { useNavigate } from '@remix-run/react'
import { useCallback, useRef, useState } from 'react'
import type { EntryProblem, ReadingBarView, ShellView, WarningPanelView, WarningsPageView } from '#app/presenters/view-models.ts'
import { FacetStrip } from '../lists/facet-strip.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { SidePanel } from '../lists/side-panel.tsx'
import type { VisibleRows } from '../lists/use-visible-rows.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ActForms } from './act-forms.tsx'
import { DeskBulk } from './desk-bulk.tsx'
import { DeskTable } from './desk-table.tsx'
import { KeysHelp } from './keys-help.tsx'
import { useChoice } from './use-choice.ts'
import { useDeskRows, type DeskRows } from './use-desk-rows.ts'
import { useTriageKeys } from './use-triage-keys.ts'
import { ViewsMenu } from './views-menu.tsx'
import styles from './warnings-desk.module.css'

type WarningsDeskProps = { shell: ShellView; reading: ReadingBarView; view: WarningsPageView; problem: EntryProblem | null }

/** Place and neighbours of the opened warning among all rows read so far, not of the first page alone. */
const placePanel = (panel: WarningPanelView, view: WarningsPageView, { rows }: DeskRows): WarningPanelView => {
  const index = rows.findIndex(({ open }) => open)
  if (index < 0) return panel
  const turn = (link: WarningPanelView['next'], other: number, label: string) => {
    const href = rows[other]?.href
    return typeof href === 'string' ? { label: link?.label ?? label, href } : null
  }
  return {
    ...panel,
    position: view.place.replace('{n}', (view.start + index).toLocaleString('en-US')),
    previous: turn(panel.previous, index - 1, '↑'),
    next: turn(panel.next, index + 1, '↓'),
  }
}

/** Opens or sends the form of the panel that has a key. */
const pressAct = (key: string): boolean => {
  const found = Array.from(document.querySelectorAll<HTMLElement>('[data-act]')).find((element) => element.dataset['act'] === key)
  if (found === undefined) return false
  const rest = found.closest('details > div')?.parentElement
  rest?.setAttribute('open', '')
  found.click()
  const form = found.parentElement instanceof HTMLDetailsElement && found.parentElement.open ? found.parentElement : null
  form?.querySelector<HTMLElement>('select, textarea, input:not([type="hidden"])')?.focus()
  return true
}

/** The desk of early warnings: what is open in one sentence, the rules, the filters, the list one works through, one opened beside it. */
export const WarningsDesk = ({ shell, reading, view, problem }: WarningsDeskProps) => {
  const rows = useDeskRows(view)
  const choice = useChoice(view.listKey)
  const navigate = useNavigate()
  const [current, setCurrent] = useState<string | null>(null)
  const [helps, setHelps] = useState(false)
  const visible = useRef<VisibleRows | null>(null)
  const note = useCallback((now: VisibleRows) => void (visible.current = now), [])
  const opened = rows.rows.find(({ open }) => open)?.id ?? null
  const pointed = view.panel === null ? current : (opened ?? current)
  const indexOf = (id: string | null): number => rows.rows.findIndex((row) => row.id === id)
  const open = (href: string | null | undefined) => typeof href === 'string' && navigate(href, { preventScrollReset: true })
  const focusRow = (index: number) => {
    visible.current?.reveal(index)
    // a row that had to be drawn first can take the focus in the next frame
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-index="${index}"] [data-opens]`)?.focus())
  }
  useTriageKeys({
    step: (by, extend) => {
      const from = indexOf(pointed)
      const to = from < 0 ? 0 : from + by
      const row = rows.rows[to]
      if (row === undefined) return
      if (extend && pointed !== null) choice.setAll([pointed, row.id], true)
      setCurrent(row.id)
      focusRow(to)
      if (view.panel !== null) open(row.href)
    },
    open: () => open(rows.rows[indexOf(pointed)]?.href),
    choose: (extend) => {
      if (pointed !== null) choice.toggle(pointed, extend, rows.rows.map(({ id }) => id))
    },
    act: pressAct,
    help: () => setHelps(true),
    leave: () => {
      if (view.panel === null) choice.clear()
    },
  })
  const panel = view.panel === null ? null : placePanel(view.panel, view, rows)
  return (
    <PageFrame
      shell={shell}
      reading={reading}
      side={panel === null ? undefined : <SidePanel panel={panel} acts={<ActForms panel={panel} problem={problem} />} />}
    >
      <div className={panel === null ? undefined : styles.behind}>
        <div className={styles.top}>
          <PageHead head={view.head} />
          <div className={styles.tools}>
            <ViewsMenu views={view.views} />
            <KeysHelp keys={view.keys} isOpen={helps} onOpen={() => setHelps(true)} onClose={() => setHelps(false)} />
          </div>
        </div>
        <div className={styles.facets}>
          <FacetStrip strip={view.facets} />
        </div>
        <FilterBar bar={view.filters} />
        <DeskTable view={view} rows={rows} choice={choice} current={pointed} onPoint={setCurrent} onVisible={note} />
        <DeskBulk bulk={view.bulk} choice={choice} total={view.total} />
        <Pager pager={view.pager} />
      </div>
    </PageFrame>
  )
}
