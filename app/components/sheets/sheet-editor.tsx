import type { SheetBlockView, SheetEditAnswer, SheetEditPageView, SheetFormView, SheetItemView, SheetStateView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ChangesTable } from './changes-table.tsx'
import styles from './editor.module.css'
import { FaultList } from './fault-list.tsx'
import { ActButton, Acts, CODES, FaultsAt, Group, SheetField } from './sheet-fields.tsx'
import { useLiveSheet } from './use-live-sheet.ts'

const Item = ({ item, refresh }: { item: SheetItemView; refresh: string }) => (
  <div className={styles.item} id={item.path}>
    <details open={item.open}>
      <summary>
        <b>{item.title}</b> <span className={styles.quiet}>{item.points}</span>
      </summary>
      {item.groups.map((group) => (
        <Group key={group.id} group={group} path={`${item.path}.${group.id}`} refresh={refresh} />
      ))}
    </details>
    <Acts acts={item.acts} />
  </div>
)

const Block = ({ block, refresh }: { block: SheetBlockView; refresh: string }) => (
  <section className={styles.block} id={block.path} aria-label={block.title}>
    <SectionHead title={block.title}>
      <Acts acts={block.acts} />
    </SectionHead>
    <div className={styles.fields}>
      {block.fields.map((field) => (
        <SheetField key={field.name} field={field} />
      ))}
    </div>
    <div id={`${block.path}.items`} className={styles.items}>
      {block.items.map((item) => (
        <Item key={item.path} item={item} refresh={refresh} />
      ))}
    </div>
    <ActButton act={block.add} />
  </section>
)

const State = ({ state, away, isAway, label }: { state: SheetStateView; away: string; isAway: boolean; label: string }) => (
  <aside className={styles.state} aria-label={state.title}>
    <SectionHead title={state.title} />
    <div role="status">
      {isAway && <p className={styles.away}>{away}</p>}
      <p className={joinClasses(styles.sum, !state.isWhole && styles.apart)}>{state.sum}</p>
      <p>{state.faultsTitle}</p>
    </div>
    <FaultList faults={state.faults} isLinked />
    {state.more !== '' && <p className={styles.quiet}>{state.more}</p>}
    <dl className={styles.sums} aria-label={label}>
      {state.blocks.map((block) => (
        <div key={block.path}>
          <dt>
            <a href={`#${block.path}`}>{block.name}</a>
          </dt>
          <dd>{block.points}</dd>
        </div>
      ))}
    </dl>
  </aside>
)

const Fields = ({ form }: { form: SheetFormView }) => (
  <>
    <div className={styles.buttons}>
      <button type="submit" className={buttonClass(true)}>
        {form.save}
      </button>
      <ViewLink link={form.cancel} />
    </div>
    {Object.entries(form.hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <datalist id={CODES}>
      {form.indicators.map((indicator) => (
        <option key={indicator.value} value={indicator.value}>
          {indicator.text}
        </option>
      ))}
    </datalist>
    <Group group={form.head} path="head" refresh={form.refresh} />
    <div id="blocks">
      {form.blocks.map((block) => (
        <Block key={block.path} block={block} refresh={form.refresh} />
      ))}
    </div>
    <ActButton act={form.addBlock} />
    <section aria-label={form.afterTitle} className={styles.after}>
      <SectionHead title={form.afterTitle} />
      {form.after.map((group) => (
        <Group key={group.id} group={group} path={group.id} refresh={form.refresh} />
      ))}
    </section>
  </>
)

const Refused = ({ answer }: { answer: SheetEditAnswer }) => (
  <div role="alert" className={styles.problem}>
    <p>{answer.problem}</p>
    {answer.faults.length > 0 && <FaultList faults={answer.faults} isLinked />}
    {answer.conflict && <ChangesTable changes={answer.conflict} />}
  </div>
)

/** The form in which a sheet is written. It is whole without script; with it the judgement follows each key. */
export const SheetEditor = ({ page, answer }: { page: SheetEditPageView; answer: SheetEditAnswer | null }) => {
  const { form, state, drawn, isAway, onInput, onClick, onSubmit } = useLiveSheet(answer?.form ?? page.form)
  // the first fault of a field is told beside it
  const faults = new Map([...state.faults].reverse().map(({ path, text }) => [path, text]))
  return (
    <>
      <PageHead head={page.head} />
      {answer !== null && answer.problem !== '' && <Refused answer={answer} />}
      <FaultsAt.Provider value={faults}>
        <div className={styles.columns}>
          <form key={drawn} method="post" action={form.action} className={styles.form} onInput={onInput} onClick={onClick} onSubmit={onSubmit} noValidate>
            <Fields form={form} />
          </form>
          <State state={state} away={form.away} isAway={isAway} label={form.blocksLabel} />
        </div>
      </FaultsAt.Provider>
    </>
  )
}
