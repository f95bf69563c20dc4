import { Link } from '@remix-run/react'
import { useState, type DragEvent } from 'react'
import type { HandInPanelView, HandInRowView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { MeterBar } from '../basics/meter-bar.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import styles from './hand-in-panel.module.css'
import { useFollowedRows } from './use-followed-rows.ts'
import { useUploads, type Upload } from './use-uploads.ts'

const Row = ({ row, word, onCancel }: { row: HandInRowView; word: string; onCancel: (address: string) => void }) => {
  const { cancelAddress } = row
  return (
    <li className={styles.row}>
      <span className={styles.file} title={row.file}>
        {row.href === null ? row.file : <Link to={row.href}>{row.file}</Link>}
      </span>
      <MarkWord mark={row.mark} word={row.outcome} />
      <span className={styles.meter}>{row.progress && <MeterBar value={row.progress.value} full={row.progress.full} look="quiet" />}</span>
      <span className={styles.detail}>{row.detail}</span>
      <span className={styles.end}>
        {cancelAddress === null ? (
          row.time
        ) : (
          <button type="button" className={styles.plain} onClick={() => onCancel(cancelAddress)} aria-label={`${word} ${row.file}`}>
            {word}
          </button>
        )}
      </span>
    </li>
  )
}

const UploadRow = ({ upload, words, onRemove }: { upload: Upload; words: HandInPanelView['words']; onRemove: () => void }) => (
  <li className={styles.row}>
    <span className={styles.file}>{upload.file.name}</span>
    <MarkWord mark={upload.state === 'broken' ? 'missed' : 'in-progress'} word={words[upload.state]} />
    <span className={styles.meter}>{upload.state === 'sending' && <MeterBar value={upload.sent} full={Math.max(1, upload.file.size)} look="quiet" />}</span>
    <span className={styles.detail}>{upload.reason}</span>
    <span className={styles.end}>
      <button type="button" className={styles.plain} onClick={onRemove} aria-label={`${words.cancel} ${upload.file.name}`}>
        {upload.state === 'broken' ? words.dismiss : words.cancel}
      </button>
    </span>
  </li>
)

/** Where files are handed in, by choosing or dropping them, and followed by what the server says of them. */
export const HandInPanel = ({ panel }: { panel: HandInPanelView }) => {
  const { rows, ask } = useFollowedRows(panel)
  const { uploads, add, remove } = useUploads(panel, ask)
  const [isOver, setOver] = useState(false)
  const [table, setTable] = useState(panel.table.value)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files, table)
  }
  const cancel = (address: string): void => void fetch(address, { method: 'POST', headers: { 'x-csrf': panel.csrf } }).then(ask, ask)
  return (
    <section aria-label={panel.title} className={styles.panel}>
      <SectionHead title={panel.title} note={panel.note}>
        {panel.templates && <ExportMenu menu={panel.templates} />}
      </SectionHead>
      <form
        action={panel.address}
        method="post"
        encType="multipart/form-data"
        className={joinClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={joinClasses(buttonClass(true), styles.choose)}>
          {panel.choose}
          <input
            type="file"
            name="file"
            multiple
            className={styles.input}
            onChange={({ currentTarget }) => {
              add(currentTarget.files ?? [], table)
              currentTarget.value = ''
            }}
          />
        </label>
        <span>{panel.drop}</span>
        <label className={styles.table}>
          {panel.table.label}
          <select name="table" value={table} onChange={({ currentTarget }) => setTable(currentTarget.value)}>
            {panel.table.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        </label>
        <input type="hidden" name="csrf" value={panel.csrf} />
        <noscript>
          <button type="submit" className={buttonClass(false)}>
            {panel.words.send}
          </button>
        </noscript>
      </form>
      <ul className={styles.rows} aria-live="polite">
        {uploads.map((upload) => (
          <UploadRow key={`u${upload.key}`} upload={upload} words={panel.words} onRemove={() => remove(upload.key)} />
        ))}
        {rows.map((row) => (
          <Row key={row.id} row={row} word={panel.words.cancel} onCancel={cancel} />
        ))}
      </ul>
    </section>
  )
}
