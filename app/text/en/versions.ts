import type { Text } from '#app/text/zh.ts'

export const versions: Text['versions'] = {
  title: 'Versions of the definition',
  version: (number: number) => `Version ${number}`,
  validity: (from: string, to: string | null) => (to === null ? `from ${from} on` : `${from}—${to}`),
  bridge: (older: number, newer: number) => `Version ${older} → version ${newer}`,
  note: (period: string) => `${period}, counted by both; both series stay, to be chosen and exported`,
  area: 'Area',
  fraction: (version: number) => `Version ${version}: counted`,
  value: (version: number) => `v${version}`,
  difference: 'Difference',
  points: (delta: string) => `${delta} pt`,
}
