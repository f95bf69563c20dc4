import type { ExampleView } from '#app/presenters/view-models.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import styles from './example-table.module.css'

/** A worked example: its rows, which of them count and which meet, and the value worked out by hand. */
export const ExampleTable = ({ example }: { example: ExampleView }) => (
  <section className={styles.example} aria-label={example.title}>
    <h3 className={styles.title}>{example.title}</h3>
    {example.rows.length > 0 && (
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {example.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col" className={styles.answer}>
                {example.countedHead}
              </th>
              <th scope="col" className={styles.answer}>
                {example.metHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {example.rows.map((row, index) => (
              <tr key={index}>
                {row.cells.map((text, column) => (
                  <td key={column}>{text}</td>
                ))}
                <td className={styles.answer}>{row.counted}</td>
                <td className={styles.answer}>{row.met}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    <p className={styles.result}>
      <StatusMark mark="met" />
      {example.result}
    </p>
  </section>
)
