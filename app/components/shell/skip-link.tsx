import styles from './skip-link.module.css'

/** First stop of the keyboard: jumps over the bars to what the page says. */
export const SkipLink = ({ label }: { label: string }) => (
  <a className={styles.skip} href="#main">
    {label}
  </a>
)
