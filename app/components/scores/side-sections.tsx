import { Link } from '@remix-run/react'
import type { SideSectionView } from '#app/presenters/view-models.ts'
import { Badge } from '../basics/badge.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './side-sections.module.css'

const SideTable = ({ table }: { table: NonNullable<SideSectionView['table']> }) => (
  <table className={styles.table}>
    {table.columns.length > 0 && (
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>
      {table.rows.map((row) => (
        <tr key={row.cells[0]} className={row.strong ? styles.strong : undefined}>
          {row.cells.map((text, index) =>
            index === 0 ? (
              <th key={index} scope="row">
                {text}
              </th>
            ) : (
              <td key={index}>{text}</td>
            ),
          )}
          {row.link && (
            <td>
              <ViewLink link={row.link} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const Matter = ({ matter }: { matter: SideSectionView['matters'][number] }) => (
  <li className={styles.matter}>
    <div className={styles.first}>
      <b>{matter.href === null ? matter.title : <Link to={matter.href}>{matter.title}</Link>}</b>
      <span>{matter.amount}</span>
      {matter.badge && <Badge badge={matter.badge} />}
    </div>
    <div className={styles.note}>{matter.note}</div>
  </li>
)

/** The side column of a page: small tables and lists of matters, one below the other. */
export const SideSections = ({ sections }: { sections: readonly SideSectionView[] }) => (
  <div className={styles.side}>
    {sections.map((section) => (
      <section key={section.title} aria-label={section.title}>
        <SectionHead title={section.title}>{section.note}</SectionHead>
        {section.table && <SideTable table={section.table} />}
        {section.matters.length > 0 && (
          <ul className={styles.matters}>
            {section.matters.map((matter) => (
              <Matter key={matter.title} matter={matter} />
            ))}
          </ul>
        )}
        {section.foot.length > 0 && (
          <p className={styles.foot}>
            <SentenceText sentence={section.foot} />
          </p>
        )}
      </section>
    ))}
  </div>
)
