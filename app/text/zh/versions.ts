/** Versions of a definition. */
export const versions = {
  title: '口径版本',
  version: (number: number) => `第 ${number} 版`,
  validity: (from: string, to: string | null) => (to === null ? `${from} 起` : `${from}—${to}`),
  bridge: (older: number, newer: number) => `第 ${older} 版 → 第 ${newer} 版`,
  note: (period: string) => `${period}，同一时期按两版口径各算一遍；两个数列都保留，可选、可导出`,
  area: '地区',
  fraction: (version: number) => `第 ${version} 版 分子 / 分母`,
  value: (version: number) => `第 ${version} 版`,
  difference: '差',
  points: (delta: string) => `${delta} 点`,
}
