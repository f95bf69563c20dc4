import { Form, useSubmit } from '@remix-run/react'
import type { FilterBarView, FilterView } from '#app/presenters/view-models.ts'
import { CaretIcon, CloseIcon, SearchIcon } from '../basics/icons.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './filter-bar.module.css'

const SetFilter = ({ filter }: { filter: Extract<FilterView, { kind: 'set' }> }) => (
  <span className={styles.set}>
    <input type="hidden" name={filter.name} value={filter.value} />
    <b>{filter.label}</b>
    <span className={styles.setText}>{filter.text}</span>
    <ViewLink link={{ label: filter.clearLabel, href: filter.clearHref, title: filter.clearLabel }} className={styles.clearOne} keepScroll>
      <CloseIcon size={11} />
      <span className={styles.hiddenWord}>{filter.clearLabel}</span>
    </ViewLink>
  </span>
)

const UnsetFilter = ({ filter }: { filter: Extract<FilterView, { kind: 'unset' }> }) => (
  <span className={styles.unset}>
    <select name={filter.name} aria-label={filter.label} defaultValue="">
      <option value="">{filter.anyText}</option>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
    <CaretIcon />
  </span>
)

/** Search, filters set and unset, clear, and the number found: one GET form, so all of it is in the address. */
export const FilterBar = ({ bar }: { bar: FilterBarView }) => {
  const submit = useSubmit()
  return (
    <Form
      // what the address says decides; keyed by it, so that a cleared field is empty again
      key={JSON.stringify([bar.search?.value, bar.filters.map((filter) => filter.kind)])}
      method="get"
      action={bar.action}
      role="search"
      aria-label={bar.label}
      className={styles.bar}
      preventScrollReset
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true })
      }}
    >
      {Object.entries(bar.keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {bar.search && (
        <span className={styles.search}>
          <SearchIcon />
          <input
            type="search"
            name={bar.search.name}
            defaultValue={bar.search.value}
            placeholder={bar.search.placeholder}
            aria-label={bar.search.label}
          />
        </span>
      )}
      {bar.filters.map((filter) =>
        filter.kind === 'set' ? <SetFilter key={filter.name} filter={filter} /> : <UnsetFilter key={filter.name} filter={filter} />,
      )}
      <noscript>
        <button type="submit" className={styles.apply}>
          {bar.apply}
        </button>
      </noscript>
      {bar.clear && <ViewLink link={bar.clear} />}
      <span className={styles.found} aria-live="polite">
        {bar.found}
      </span>
    </Form>
  )
}
