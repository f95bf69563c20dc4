import { useNavigate } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import type { LinkView, SidePanelView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { CloseIcon } from '../basics/icons.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { FoldedDataTable } from '../basics/data-table.tsx'
import { Sparkline } from '../board/sparkline.tsx'
import { ReasonsList } from './reasons-list.tsx'
import { StepList } from './step-list.tsx'
import styles from './side-panel.module.css'

const Turn = ({ link, arrow }: { link: LinkView | null; arrow: string }) =>
  link && (
    <ViewLink link={{ ...link, title: link.label }} className={styles.turn} keepScroll>
      <span aria-label={link.label}>{arrow}</span>
    </ViewLink>
  )

const PanelHead = ({ panel }: { panel: SidePanelView }) => (
  <div className={styles.top}>
    <span>{panel.code}</span>
    <span>{panel.rule}</span>
    <span className={styles.place}>{panel.position}</span>
    <span className={styles.turns}>
      <Turn link={panel.previous} arrow="↑" />
      <Turn link={panel.next} arrow="↓" />
    </span>
    <ViewLink link={{ ...panel.close, title: panel.close.label }} className={styles.close} keepScroll>
      <span role="img" aria-label={panel.close.label}>
        <CloseIcon size={14} />
      </span>
    </ViewLink>
  </div>
)

/** Esc closes the panel, wherever the focus is, unless a field or menu has it. */
const useEscape = (href: string): void => {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest('input, select, textarea, details[open]')
      if (event.key === 'Escape' && !busy && !event.defaultPrevented) navigate(href, { preventScrollReset: true })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [href, navigate])
}

/** The opened row beside its list: what it is, why, how far, what to do; a page of its own on a phone. */
export const SidePanel = ({ panel, acts }: { panel: SidePanelView; /** In place of plain actions: forms of its own. */ acts?: ReactNode }) => {
  useEscape(panel.close.href)
  return (
    <section className={styles.panel} aria-label={panel.label}>
      <PanelHead panel={panel} />
      <h2 className={styles.name}>{panel.name}</h2>
      <p className={styles.facts}>
        <SentenceText sentence={panel.facts} />
      </p>
      {panel.alert && (
        <p className={styles[panel.alert.level]}>
          <StatusMark mark={panel.alert.level} label={panel.alert.levelWord} /> {panel.alert.text}
        </p>
      )}
      {panel.definitions.length > 0 && <DefinitionList rows={panel.definitions} />}
      {panel.reasons && <ReasonsList reasons={panel.reasons} />}
      {panel.series && (
        <section aria-label={panel.series.title}>
          <SectionHead title={panel.series.title} note={panel.series.note} />
          <Sparkline spark={panel.series.spark} />
          <FoldedDataTable table={panel.series.table} label={panel.series.label} />
        </section>
      )}
      {panel.steps && (
        <section aria-label={panel.steps.title}>
          <SectionHead title={panel.steps.title}>{panel.steps.link && <ViewLink link={panel.steps.link} />}</SectionHead>
          <StepList steps={panel.steps.rows} />
        </section>
      )}
      {acts}
      {panel.actions.length > 0 && (
        <div className={styles.actions}>
          {panel.actions.map((action) => (
            <ActionButton key={action.label} action={action} />
          ))}
        </div>
      )}
      {panel.foot.length > 0 && (
        <p className={styles.foot}>
          <SentenceText sentence={panel.foot} />
        </p>
      )}
    </section>
  )
}
