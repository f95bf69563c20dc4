import { useEffect, useRef } from 'react'
import type { KeysHelpView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import styles from './keys-help.module.css'

type KeysHelpProps = { keys: KeysHelpView; isOpen: boolean; onOpen: () => void; onClose: () => void }

/** The keys of the desk, in a dialog that a button opens too. The focus stays in it, and goes back where it was. */
export const KeysHelp = ({ keys, isOpen, onOpen, onClose }: KeysHelpProps) => {
  const close = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (isOpen) {
      before.current = document.activeElement
      close.current?.focus()
    } else if (before.current instanceof HTMLElement) {
      before.current.focus()
      before.current = null
    }
  }, [isOpen])
  return (
    <>
      <button type="button" className={styles.opener} onClick={onOpen} aria-keyshortcuts="?" aria-haspopup="dialog">
        {keys.open} ?
      </button>
      {isOpen && (
        <div className={styles.veil} onClick={onClose}>
          <div
            role="dialog"
            aria-modal="true"
            aria-label={keys.title}
            className={styles.dialog}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => {
              if (event.key === 'Escape' || event.key === '?') {
                event.preventDefault()
                event.stopPropagation()
                onClose()
              }
              // the one control in it
              if (event.key === 'Tab') event.preventDefault()
            }}
          >
            <h2 className={styles.title}>{keys.title}</h2>
            <dl className={styles.rows}>
              {keys.rows.map((row) => (
                <div key={row.keys}>
                  <dt>
                    <kbd>{row.keys}</kbd>
                  </dt>
                  <dd>{row.text}</dd>
                </div>
              ))}
            </dl>
            <button ref={close} type="button" className={buttonClass(false)} onClick={onClose}>
              {keys.close}
            </button>
          </div>
        </div>
      )}
    </>
  )
}
