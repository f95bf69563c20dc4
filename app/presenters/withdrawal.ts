/** The question before a delivery is taken back: what would go, come back and stay, in exact counts. */
import type { Delivery, WithdrawalCounts } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import type { DefinitionView, WithdrawalView } from './view-models.ts'

export interface WithdrawalInput {
  readonly delivery: Delivery
  readonly counts: WithdrawalCounts
  readonly csrf: string
}

/** Address of the question. */
export function addressWithdrawal(deliveryId: number): string {
  return `/deliveries/${deliveryId}/withdraw`
}

/** Builds the page. */
export function presentWithdrawal({ delivery, counts, csrf }: WithdrawalInput, reader: Reader): WithdrawalView {
  const words = reader.text.deliveries.withdrawal
  const row = (term: string, count: number): DefinitionView => ({ term, text: [{ text: formatCount(count) }] })
  return {
    head: {
      trail: [{ label: reader.text.deliveries.toList, href: '/deliveries' }, { label: delivery.fileName, href: addressDelivery(delivery.deliveryId) }],
      title: say`${words.question(delivery.fileName, nameTable(delivery.sourceTable, reader))}`,
      second: say`${words.second}`,
    },
    counts: [row(words.withdrawn, counts.withdrawn), row(words.restored, counts.restored), row(words.kept, counts.kept), row(words.waiting, counts.waiting)],
    confirm: {
      kind: 'post', label: words.confirm(formatCount(counts.withdrawn), formatCount(counts.restored)), action: addressWithdrawal(delivery.deliveryId),
      fields: { csrf, withdrawn: String(counts.withdrawn), restored: String(counts.restored) }, primary: true, disabled: false,
    },
    back: { label: words.back, href: addressDelivery(delivery.deliveryId) },
  }
}

/** The counts that a form confirms; what is no number confirms nothing that could be true. */
export function readConfirmed(read: (name: string) => unknown): { withdrawn: number; restored: number } {
  const count = (name: string): number => {
    const sent = read(name)
    return typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : -1
  }
  return { withdrawn: count('withdrawn'), restored: count('restored') }
}
