import type { BadgeView } from '#app/presenters/view-models.ts'
import { joinClasses } from './join-classes.ts'
import { StatusMark } from './status-mark.tsx'
import styles from './badge.module.css'

/** A small framed remark without fill: 本年累计，未完 · 待复核. */
export const Badge = ({ badge }: { badge: BadgeView }) => (
  <span className={joinClasses(styles.badge, badge.tone && styles[badge.tone])} title={badge.title}>
    {badge.mark && <StatusMark mark={badge.mark} size={12} inherit />}
    {badge.text}
  </span>
)
