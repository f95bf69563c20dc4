import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { BriefingAnswer, BriefingEditorView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { EntryField } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './briefings.module.css'
import { Document } from './document.tsx'

type EditorProps = { page: BriefingEditorView; answer: BriefingAnswer | null }

const Problems = ({ answer }: { answer: BriefingAnswer }) => (
  <div role="alert" className={styles.problem}>
    <p>{answer.title}</p>
    <ul>
      {answer.problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  </div>
)

const Conflict = ({ conflict, mine }: { conflict: NonNullable<BriefingAnswer['conflict']>; mine: string }) => (
  <div className={styles.conflict}>
    {[
      { title: conflict.yours, body: mine },
      { title: conflict.theirs, body: `${conflict.title}\n\n${conflict.body}` },
    ].map(({ title, body }) => (
      <section key={title} aria-label={title}>
        <SectionHead title={title} />
        <pre className={styles.source}>{body}</pre>
      </section>
    ))}
  </div>
)

const Help = ({ help }: { help: BriefingEditorView['help'] }) => (
  <details className={styles.help}>
    <summary>{help.title}</summary>
    <dl>
      {help.rows.map(([example, meaning]) => (
        <div key={example}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p>{help.rule}</p>
  </details>
)

/** The form in which a briefing is written. It is whole without script; script keeps the cursor where a reference was put. */
export const EditorLayout = ({ page, answer }: EditorProps) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef<HTMLInputElement>(null)
  const sent = answer?.sent ?? null
  useEffect(() => {
    const element = area.current
    const at = answer?.cursor ?? null
    if (element === null || at === null) return
    element.focus()
    element.setSelectionRange(at, at)
  }, [answer])
  const noteCursor = () => {
    if (cursor.current && area.current) cursor.current.value = String(area.current.selectionStart)
  }
  const body = sent?.['body'] ?? page.body.value
  return (
    <>
      <PageHead head={page.head} />
      {answer !== null && answer.problems.length > 0 && <Problems answer={answer} />}
      {answer?.conflict && <Conflict conflict={answer.conflict} mine={body} />}
      <Form method="post" action={page.action} className={styles.editor} preventScrollReset>
        {Object.entries({ ...page.hidden, ...(answer && { seen: answer.seen }) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input ref={cursor} type="hidden" name="cursor" defaultValue="-1" />
        {page.fields.map((field) => (
          <EntryField key={field.name} field={field} sent={sent} />
        ))}
        <div className={styles.text}>
          <label className={styles.body}>
            <span>{page.body.label}</span>
            <textarea key={body} ref={area} name="body" defaultValue={body} required rows={22} spellCheck={false} aria-describedby="body-hint" onBlur={noteCursor} />
          </label>
          <p id="body-hint" className={styles.note}>
            {page.body.hint}
          </p>
          <p className={styles.buttons}>
            <button type="submit" className={buttonClass(true)}>
              {page.save}
            </button>
            <button type="submit" name="intent" value="preview" className={buttonClass(false)}>
              {page.preview}
            </button>
            <ViewLink link={page.cancel} />
          </p>
        </div>
        <fieldset className={styles.picker}>
          <legend>{page.picker.title}</legend>
          {page.picker.fields.map((field) => (
            <EntryField key={field.name} field={field} sent={sent} />
          ))}
          <button type="submit" name="intent" value="insert" className={buttonClass(false)} formNoValidate>
            {page.picker.insert}
          </button>
          <Help help={page.help} />
        </fieldset>
      </Form>
      {answer?.preview && (
        <section aria-label={page.previewTitle} className={styles.preview}>
          <SectionHead title={page.previewTitle} />
          <Document document={answer.preview} />
        </section>
      )}
    </>
  )
}
