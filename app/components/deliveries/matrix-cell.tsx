import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A cell of a matrix: its sentence is what it says to a voice; with an address it opens it. */
export const MatrixCell = ({ cell, className, spot, children }: { cell: { href: string | null; sentence: string }; className: string; spot: string; children: ReactNode }) =>
  cell.href === null ? (
    <span className={className} title={cell.sentence} role="img" aria-label={cell.sentence}>
      {children}
    </span>
  ) : (
    <Link to={cell.href} className={className} title={cell.sentence} aria-label={cell.sentence} data-spot={spot}>
      {children}
    </Link>
  )
