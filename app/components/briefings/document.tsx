import type { DocumentBlockView, DocumentView, RunsView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './document.module.css'

/** Words and figures of a line; a figure says on hover which it is, and its number leads to what is said of it. */
const Runs = ({ runs }: { runs: RunsView }) => (
  <>
    {runs.map((run, index) => {
      const words = run.isBold ? <b>{run.text}</b> : run.text
      if (run.kind === 'text') return <span key={index}>{words}</span>
      return (
        <span key={index} title={run.title} className={joinClasses(styles.figure, run.isMasked && styles.masked, run.isMoved && styles.moved)}>
          {words}
          {run.note !== null && <sup className={styles.sup}>{run.note}</sup>}
        </span>
      )
    })}
  </>
)

const Block = ({ block }: { block: DocumentBlockView }) => {
  switch (block.kind) {
    case 'heading': {
      // the document's own title is the heading above them
      const Heading = block.level === 1 ? 'h3' : block.level === 2 ? 'h4' : 'h5'
      return (
        <Heading className={styles[`heading${block.level}`]}>
          <Runs runs={block.runs} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List className={block.isOrdered ? styles.ordered : styles.listed}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Runs runs={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <div className={styles.scroll} role="region" tabIndex={0} aria-label={block.head.map((cell) => cell.map(({ text }) => text).join('')).join(' ')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} scope="col">
                    <Runs runs={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>
                      <Runs runs={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

/** A briefing as it is read: a sheet with its title in the middle, its text, and what is said of its figures. */
export const Document = ({ document }: { document: DocumentView }) => (
  <article className={styles.sheet} aria-label={document.title}>
    {document.mark !== '' && <p className={styles.mark}>{document.mark}</p>}
    <h2 className={styles.title}>{document.title}</h2>
    <p className={styles.second}>{document.second}</p>
    {document.blocks.map((block, index) => (
      <Block key={index} block={block} />
    ))}
    {(document.notes.length > 0 || document.maskedNote !== '') && (
      <section className={styles.notes} aria-label={document.notesTitle}>
        <p>{document.notesTitle}</p>
        <ol>
          {document.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
        {document.maskedNote !== '' && <p>{document.maskedNote}</p>}
      </section>
    )}
    <p className={styles.foot}>{document.foot}</p>
  </article>
)
