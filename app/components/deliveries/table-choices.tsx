import { Form } from '@remix-run/react'
import type { TableChoicesView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './table-choices.module.css'

/** A refused file loads as one of the tables that its headers fit; beside each what was made of it already. */
export const TableChoices = ({ choices: { title, note, address, csrf, choices } }: { choices: TableChoicesView }) => (
  <section aria-label={title} className={styles.choices}>
    <SectionHead title={title} note={note} />
    <ul className={styles.list}>
      {choices.map(({ layout, table, label, loaded }) => (
        <li key={`${layout} ${table}`}>
          <Form method="post" action={address}>
            <input type="hidden" name="csrf" value={csrf} />
            <input type="hidden" name="layout" value={layout} />
            <button type="submit" name="table" value={table} className={buttonClass(loaded === null)}>
              {label}
            </button>
          </Form>
          {loaded && <ViewLink link={loaded} />}
        </li>
      ))}
    </ul>
  </section>
)
