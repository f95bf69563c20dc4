import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import type { ChoiceView, MenuView } from '#app/presenters/view-models.ts'
import { CaretIcon } from './icons.tsx'
import { joinClasses } from './join-classes.ts'
import { StatusMark } from './status-mark.tsx'
import { ViewLink } from './view-link.tsx'
import styles from './drop-menu.module.css'

type DropMenuProps = { summary: ReactNode; label: string; boxed?: boolean; /** Holds more than a list: as wide as that, and as the screen on phones. */ wide?: boolean; align?: 'left' | 'right'; /** Opens above its word, as at the foot of a page. */ upward?: boolean; children: ReactNode }

/** A panel of links under a word. It is a `details` element, so it opens without script; script closes it again. */
export const DropMenu = ({ summary, label, boxed = false, wide = false, align = 'right', upward = false, children }: DropMenuProps) => {
  const element = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const menu = element.current
      if (!menu?.open) return
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      const outside = event.type === 'pointerdown' && event.target instanceof Node && !menu.contains(event.target)
      if (escaped && menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
      if (escaped || outside) menu.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const closeAfterChoice = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a, button')) element.current?.removeAttribute('open')
  }
  return (
    <details ref={element} className={styles.menu}>
      <summary className={joinClasses(styles.summary, boxed && styles.boxed)} aria-label={label}>
        {summary}
        <CaretIcon />
      </summary>
      <div className={joinClasses(styles.panel, styles[align], upward && styles.upward, wide && styles.wide)} onClick={closeAfterChoice}>
        {children}
      </div>
    </details>
  )
}

/** A menu of choices: what is chosen stands in the word, every choice is a link. */
export const ChoiceMenu = ({ menu, boxed = false, align = 'right' }: { menu: MenuView; boxed?: boolean; align?: 'left' | 'right' }) => (
  <DropMenu
    label={`${menu.label} ${menu.value}`.trim()}
    boxed={boxed}
    align={align}
    summary={
      <span>
        {menu.label} {menu.value}
      </span>
    }
  >
    <ChoiceList choices={menu.choices} />
  </DropMenu>
)

/** Choices under one another, the one that holds marked. */
export const ChoiceList = ({ choices }: { choices: readonly ChoiceView[] }) => (
  <ul>
    {choices.map((choice) => (
      <li key={choice.href} className={joinClasses(styles.choice, choice.current && styles.current)}>
        <ViewLink link={choice} current={choice.current} className={styles.link}>
          {choice.mark && <StatusMark mark={choice.mark} inherit />}
          {choice.label}
        </ViewLink>
      </li>
    ))}
  </ul>
)
