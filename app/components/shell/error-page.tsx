import { useEffect } from 'react'
import type { FaultView } from '#app/presenters/view-models.ts'
import { ErrorState } from '../basics/empty-state.tsx'
import styles from './error-page.module.css'

/** How often a page that failed for a while looks whether the house answers again, ms. */
const LOOK_AGAIN = 5_000

/** Loads the page anew as soon as the health check says that all is well; one look at a time, however slow the answer. */
const useRecovery = (retries: boolean): void => {
  useEffect(() => {
    if (!retries) return undefined
    let timer: ReturnType<typeof setTimeout>
    const look = async (): Promise<void> => {
      // not reachable at all is an answer too: the next look decides
      const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
      if (answer?.ok === true) window.location.reload()
      else wait()
    }
    const wait = (): void => {
      timer = setTimeout(() => void look(), LOOK_AGAIN)
    }
    wait()
    return () => clearTimeout(timer)
  }, [retries])
}

/** A whole page in place of the one asked for. @param retries the fault may pass: recover without being asked */
export const ErrorPage = ({ brand, fault, retries }: { brand: string; fault: FaultView; retries: boolean }) => {
  useRecovery(retries)
  return (
    <div className={styles.page}>
      {retries && (
        <noscript>
          <meta httpEquiv="refresh" content={String(LOOK_AGAIN / 1000)} />
        </noscript>
      )}
      <header className={styles.bar}>
        <a href="/" className={styles.brand}>
          {brand}
        </a>
      </header>
      <main id="main" className={styles.main}>
        <ErrorState fault={fault} />
      </main>
    </div>
  )
}
