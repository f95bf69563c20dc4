import { Link } from '@remix-run/react'
import type { CityBlockView, CityItemView, CityScorePageView } from '#app/presenters/view-models.ts'
import { ChevronDownIcon, ChevronRightIcon } from '../basics/icons.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SentenceText } from '../basics/sentence-text.tsx'
import { DeductionOpened } from './deduction-opened.tsx'
import { ScoreBar } from './score-bar.tsx'
import { SpreadStrip } from './spread-strip.tsx'
import styles from './score-blocks.module.css'

type Words = Pick<CityScorePageView, 'openLabel' | 'closeLabel'>

/** The arrow and name that open or close a row; a link, so that what is open stands in the address. */
const Opener = ({ href, open, name, words }: { href: string; open: boolean; name: string; words: Words }) => (
  <Link
    to={href}
    className={styles.opener}
    aria-expanded={open}
    aria-label={`${open ? words.closeLabel : words.openLabel} ${name}`}
    preventScrollReset
  >
    {open ? <ChevronDownIcon /> : <ChevronRightIcon />}
  </Link>
)

const figureText = ({ figure }: CityItemView): string =>
  figure.state === 'measured' || figure.state === 'small-number' ? figure.fraction : figure.stateWord

const Item = ({ item, words }: { item: CityItemView; words: Words }) => (
  <li className={styles.item}>
    <div className={joinClasses(styles.row, styles.itemRow)}>
      <Opener href={item.href} open={item.deduction !== null} name={item.name} words={words} />
      <span className={styles.code}>{item.code}</span>
      <span className={item.deduction ? styles.strong : undefined}>{item.name}</span>
      <span className={styles.fraction}>{item.figure.href === null ? figureText(item) : <Link to={item.figure.href}>{figureText(item)}</Link>}</span>
      <span className={styles.number}>{item.figure.value}</span>
      <ScoreBar perMille={item.perMille} otherPerMille={item.otherPerMille} loss={item.loss} />
      <span className={styles.score}>
        <b>{item.score}</b> / {item.full}
      </span>
      <span className={styles.evidence}>{item.evidence}</span>
    </div>
    {item.deduction && <DeductionOpened deduction={item.deduction} />}
  </li>
)

const ItemHeads = ({ columns }: { columns: CityScorePageView['itemColumns'] }) => (
  <div className={joinClasses(styles.row, styles.itemRow, styles.heads)}>
    <span className={styles.itemHead}>{columns.item}</span>
    <span>{columns.fraction}</span>
    <span className={styles.number}>{columns.value}</span>
    <span>{columns.bar}</span>
    <span className={styles.score}>{columns.score}</span>
    <span>{columns.evidence}</span>
  </div>
)

const Block = ({ block, city }: { block: CityBlockView; city: CityScorePageView }) => (
  <li className={joinClasses(styles.block, block.open && styles.open)}>
    <div className={joinClasses(styles.row, styles.blockRow, !city.blockColumns.spread && styles.alone)}>
      <Opener href={block.href} open={block.open} name={block.name} words={city} />
      <h2 className={styles.name}>{block.name}</h2>
      <ScoreBar perMille={block.perMille} loss={block.loss} />
      <span className={styles.score}>
        <b>{block.score}</b> / {block.full}
      </span>
      {city.blockColumns.spread && <SpreadStrip spread={block.spread} />}
      <span className={styles.losses}>
        <SentenceText sentence={block.losses} />
      </span>
    </div>
    {block.open && (
      <>
        <ItemHeads columns={city.itemColumns} />
        <ul>
          {block.items.map((item) => (
            <Item key={item.id} item={item} words={city} />
          ))}
        </ul>
      </>
    )}
  </li>
)

/** A city's sheet block by block; a block opens to its items, an item to its rule and records. */
export const ScoreBlocks = ({ city }: { city: CityScorePageView }) => {
  const { blockColumns: columns } = city
  return (
    <>
      <div className={joinClasses(styles.row, styles.blockRow, styles.heads, !columns.spread && styles.alone)}>
        <span className={styles.blockHead}>{columns.block}</span>
        <span>{columns.bar}</span>
        <span className={styles.score}>{columns.score}</span>
        {columns.spread && <span>{columns.spread}</span>}
        <span>{columns.losses}</span>
      </div>
      <ul>
        {city.blocks.map((block) => (
          <Block key={block.id} block={block} city={city} />
        ))}
      </ul>
    </>
  )
}
