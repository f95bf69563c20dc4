const Icon = ({ d, size = 14, fill = false }: { d: string; size?: number; fill?: boolean }) => (
  <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
    <path d={d} {...(fill ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 })} />
  </svg>
)

/** Magnifying glass. */
export const SearchIcon = () => <Icon d="M6 2a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM9 9l3.4 3.4" />
/** An envelope: messages. */
export const InboxIcon = () => <Icon d="M1.5 3h11v8h-11zM1.8 3.4 7 7.6l5.2-4.2" />
/** Small filled triangle of anything that drops down. */
export const CaretIcon = () => <Icon d="M1.5 4.4h11L7 10z" fill size={9} />
/** Closed, opens downwards. */
export const ChevronRightIcon = ({ size = 14 }: { size?: number }) => <Icon d="M5 2.5 9.5 7 5 11.5" size={size} />
/** Open, closes upwards. */
export const ChevronDownIcon = ({ size = 14 }: { size?: number }) => <Icon d="M2.5 5 7 9.5 11.5 5" size={size} />
/** Take away, close. */
export const CloseIcon = ({ size = 12 }: { size?: number }) => <Icon d="M3 3l8 8M11 3l-8 8" size={size} />
