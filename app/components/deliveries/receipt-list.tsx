import { Link, useNavigate } from '@remix-run/react'
import type { ReceiptListView, ReceiptRowView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { Pager } from '../lists/pager.tsx'
import { PartSwatch, ReceiptBar } from './receipt-bar.tsx'
import styles from './receipt-list.module.css'

const PARTS = ['loaded', 'unchanged', 'replaced', 'held', 'rejected'] as const

const Heads = ({ list: { columns, words } }: { list: ReceiptListView }) => (
  <thead>
    <tr>
      <th scope="col" className={styles.time}>
        {columns.time}
      </th>
      <th scope="col" className={styles.sender}>
        {columns.sender}
      </th>
      <th scope="col" className={styles.source}>
        {columns.table}
      </th>
      <th scope="col">{columns.file}</th>
      <th scope="col" className={styles.bar}>
        {columns.composition}
      </th>
      <th scope="col" className={styles.number}>
        {words.read}
      </th>
      {PARTS.map((part) => (
        <th key={part} scope="col" className={joinClasses(styles.number, styles[part])}>
          <PartSwatch part={part} />
          {words[part]}
        </th>
      ))}
      <th scope="col" className={styles.outcome}>
        {columns.outcome}
      </th>
    </tr>
  </thead>
)

const Row = ({ row }: { row: ReceiptRowView }) => {
  const navigate = useNavigate()
  return (
    <tr className={joinClasses(styles.row, row.open && styles.open)} onClick={() => navigate(row.href, { preventScrollReset: true })}>
      <td className={styles.time}>{row.time}</td>
      <td className={styles.sender}>{row.sender}</td>
      <td className={styles.source}>{row.table}</td>
      <td className={styles.file}>
        <Link to={row.href} title={row.file} aria-current={row.open || undefined} preventScrollReset onClick={(event) => event.stopPropagation()}>
          {row.file}
        </Link>
      </td>
      <td className={styles.bar}>
        <ReceiptBar parts={row.parts} />
      </td>
      <td className={styles.number}>{row.texts.read}</td>
      {PARTS.map((part) => (
        <td key={part} className={joinClasses(styles.number, part === 'rejected' && (row.parts?.rejected ?? 0) > 0 && styles.faulty)}>
          {row.texts[part]}
        </td>
      ))}
      <td className={styles.outcome}>
        <MarkWord mark={row.mark} word={row.outcome} quiet={row.outcomeTone === 'plain'} />
      </td>
    </tr>
  )
}

/** Receipts of deliveries, newest first: what each brought and what became of it. */
export const ReceiptList = ({ list }: { list: ReceiptListView }) => (
  <section aria-label={list.title}>
    <SectionHead title={list.title} note={list.note}>
      {list.menus.map((menu) => (
        <ChoiceMenu key={`${menu.label} ${menu.value}`} menu={menu} />
      ))}
    </SectionHead>
    {list.empty ? (
      <EmptyState empty={list.empty} />
    ) : (
      <table className={styles.table}>
        <Heads list={list} />
        <tbody>
          {list.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    )}
    {list.pager && <Pager pager={list.pager} />}
  </section>
)
