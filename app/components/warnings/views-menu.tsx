import type { DeskViewsView } from '#app/presenters/view-models.ts'
import { ChoiceList, DropMenu } from '../basics/drop-menu.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './warnings-desk.module.css'

/** 视图: the ready ones, the reader's own, and a way to keep what is chosen now. */
export const ViewsMenu = ({ views }: { views: DeskViewsView }) => (
  <DropMenu
    label={`${views.label} ${views.current}`}
    summary={
      <span>
        {views.label} <b>{views.current}</b>
      </span>
    }
  >
    <ChoiceList choices={views.ready} />
    {views.own.length > 0 && (
      <section className={styles.own} aria-label={views.ownLabel}>
        <h3>{views.ownLabel}</h3>
        <ChoiceList choices={views.own.map((link) => ({ ...link, current: false }))} />
      </section>
    )}
    <p className={styles.viewLinks}>
      <ViewLink link={views.save} />
      <ViewLink link={views.all} />
    </p>
  </DropMenu>
)
