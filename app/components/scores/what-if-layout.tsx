import { Form, Link } from '@remix-run/react'
import type { WhatIfItemView, WhatIfPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './what-if-layout.module.css'

const FIELD_COLUMNS = 3

const Item = ({ item }: { item: WhatIfItemView }) => (
  <tr>
    <th scope="row">
      {item.code} {item.name}
    </th>
    {item.fields.map((field) => (
      <td key={field.name} className={joinClasses(field.value !== field.usual && styles.changed, field.fault !== null && styles.faulty)}>
        <input
          name={field.name}
          defaultValue={field.value}
          inputMode="decimal"
          maxLength={6}
          aria-label={field.label}
          aria-invalid={field.fault !== null}
          aria-describedby={field.fault === null ? undefined : `${field.name}-fault`}
        />
        {field.fault !== null && (
          <span id={`${field.name}-fault`} className={styles.fault}>
            {field.fault}
          </span>
        )}
      </td>
    ))}
    {item.fields.length < FIELD_COLUMNS && <td colSpan={FIELD_COLUMNS - item.fields.length} />}
  </tr>
)

/** The form is asked for by address, so that a try can be shared and works without script. */
const TryForm = ({ form }: { form: WhatIfPageView['form'] }) => (
  // keyed by what it holds: going back shows the entries of that address
  <Form method="get" aria-label={form.label} key={form.blocks.flatMap(({ items }) => items.flatMap(({ fields }) => fields.map(({ value }) => value))).join('|')}>
    <SectionHead title={form.label} />
    {form.period !== null && <input type="hidden" name="period" value={form.period} />}
    {form.of !== null && <input type="hidden" name="of" value={form.of} />}
    <table className={styles.form}>
      <thead>
        <tr>
          <th scope="col">{form.columns.item}</th>
          <th scope="col">{form.columns.points}</th>
          <th scope="col">{form.columns.floor}</th>
          <th scope="col">{form.columns.target}</th>
        </tr>
      </thead>
      {form.blocks.map((block) => (
        <tbody key={block.name}>
          <tr className={styles.block}>
            <th scope="rowgroup" colSpan={FIELD_COLUMNS + 1}>
              {block.name}
            </th>
          </tr>
          {block.items.map((item) => (
            <Item key={item.code} item={item} />
          ))}
        </tbody>
      ))}
    </table>
    <p className={styles.actions}>
      <button type="submit" className={buttonClass(true)}>
        {form.submit}
      </button>
      <ViewLink link={form.reset} />
    </p>
  </Form>
)

const Outcome = ({ table }: { table: NonNullable<WhatIfPageView['table']> }) => (
  <section aria-label={table.title}>
    <SectionHead title={table.title} note={table.note} />
    <table className={styles.outcome}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <Link to={row.href}>{row.name}</Link>
            </th>
            <td>{row.now}</td>
            <td>{row.nowTotal}</td>
            <td>{row.then}</td>
            <td className={styles.total}>{row.thenTotal}</td>
            <td className={styles[row.tone]}>{row.moved}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** Weights and ends tried out, with what they do beside them. */
export const WhatIfLayout = ({ page }: { page: WhatIfPageView }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.columns}>
      <TryForm form={page.form} />
      {page.table && <Outcome table={page.table} />}
    </div>
  </>
)
