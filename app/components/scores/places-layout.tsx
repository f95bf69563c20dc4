import { Link } from '@remix-run/react'
import type { FirmRowView, FunnelView, PairsView, EffectView, PlacesPageView } from '#app/presenters/view-models.ts'
import { PlaceStrip } from '../board/place-strip.tsx'
import { FoldedDataTable } from '../basics/data-table.tsx'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './places-layout.module.css'

const Row = ({ row, places }: { row: FirmRowView; places: number }) => (
  <tr className={row.joinsNext ? styles.joins : undefined}>
    <td>{row.place}</td>
    <th scope="row">
      <Link to={row.href}>{row.name}</Link>
    </th>
    <td>{row.total}</td>
    <td className={styles.strip}>
      <PlaceStrip place={row.place} low={row.byWeights.low} high={row.byWeights.high} places={places} sentence={row.byWeights.sentence} />
    </td>
    <td className={styles.band}>{row.weightsText}</td>
    <td className={styles.strip}>
      <PlaceStrip place={row.place} low={row.byChance.low} high={row.byChance.high} places={places} sentence={row.byChance.sentence} />
    </td>
    <td className={styles.band}>{row.chanceText}</td>
    <td>{row.above}</td>
    <td>{row.turn}</td>
  </tr>
)

const FirmTable = ({ table }: { table: PlacesPageView['table'] }) => (
  <section aria-label={table.title}>
    <SectionHead title={table.title} note={table.note} />
    <div className={styles.scroll}>
      <table className={styles.firm}>
        <thead>
          <tr>
            <th scope="col">{table.columns.place}</th>
            <th scope="col">{table.columns.area}</th>
            <th scope="col">{table.columns.total}</th>
            <th scope="col" colSpan={2}>
              {table.columns.weights}
            </th>
            <th scope="col" colSpan={2}>
              {table.columns.chance}
            </th>
            <th scope="col">{table.columns.above}</th>
            <th scope="col">{table.columns.turn}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.code} row={row} places={table.places} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

const Pairs = ({ pairs }: { pairs: PairsView }) => (
  <section aria-label={pairs.title}>
    <SectionHead title={pairs.title} note={pairs.note} />
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={pairs.note}>
      <table className={styles.pairs}>
        <thead>
          <tr>
            <th scope="col">{pairs.corner}</th>
            {pairs.names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={pairs.names[index]} className={cell === null ? styles.self : styles[cell.look]} title={cell?.sentence}>
                  {cell?.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

const Effect = ({ effect }: { effect: EffectView }) => (
  <section aria-label={effect.title}>
    <SectionHead title={effect.title} note={effect.note} />
    <table className={styles.effect}>
      <thead>
        <tr>
          {effect.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {effect.rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              {row.href === null ? (
                `${row.code} ${row.name}`
              ) : (
                <Link to={row.href}>
                  {row.code} {row.name}
                </Link>
              )}
            </th>
            <td>{row.nominal}</td>
            <td>{row.effective}</td>
            <td className={styles.bars} aria-hidden="true">
              <span className={styles.meant} style={{ width: `${row.nominalShare}%` }} />
              <span className={styles.real} style={{ width: `${row.effectiveShare}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** The server's own drawing, whose words it escapes. */
const Drawing = ({ drawing, label, className }: { drawing: FunnelView['desk']; label: string; className: string | undefined }) => (
  <div className={className} style={{ height: drawing.height }} role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: drawing.svg }} />
)

const Funnel = ({ funnel }: { funnel: FunnelView }) => (
  <section aria-label={funnel.title}>
    <SectionHead title={funnel.title} note={funnel.note}>
      <ChoiceMenu menu={funnel.menu} boxed align="right" />
    </SectionHead>
    <Drawing drawing={funnel.desk} label={funnel.sentence} className={joinClasses(styles.drawing, styles.desk)} />
    <Drawing drawing={funnel.phone} label={funnel.sentence} className={joinClasses(styles.drawing, styles.phone)} />
    <p className={styles.says}>{funnel.sentence}</p>
    <FoldedDataTable table={funnel.table} label={funnel.tableLabel} />
  </section>
)

/** How firm the places are: ranges, pairs, weights, funnel, and how all of it is reckoned. */
export const PlacesLayout = ({ page }: { page: PlacesPageView }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.page}>
      <FirmTable table={page.table} />
      <div className={styles.columns}>
        <Effect effect={page.effect} />
        {page.funnel && <Funnel funnel={page.funnel} />}
      </div>
      <Pairs pairs={page.pairs} />
      <section aria-label={page.method.title}>
        <SectionHead title={page.method.title} />
        {page.method.lines.map((line, index) => (
          <p key={index} className={styles.says}>
            <SentenceText sentence={line} />
          </p>
        ))}
      </section>
    </div>
  </>
)
