import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { LinkView } from '#app/presenters/view-models.ts'

type ViewLinkProps = {
  link: LinkView
  className?: string | undefined
  /** This link is what the page shows now. */
  current?: boolean
  /** Stay where the reader is when only a part of the page changes. */
  keepScroll?: boolean
  children?: ReactNode
}

/** A link of a view model; files are fetched by the browser itself, pages by the router. */
export const ViewLink = ({ link, className, current = false, keepScroll = false, children = link.label }: ViewLinkProps) =>
  link.download ? (
    <a href={link.href} title={link.title} className={className} download>
      {children}
    </a>
  ) : (
    <Link to={link.href} title={link.title} className={className} aria-current={current || undefined} preventScrollReset={keepScroll}>
      {children}
    </Link>
  )
