/** Charts as pictures. */
export const charts = {
  download: '下载图',
  title: '下载图：存为文件，图上写明范围、时期、截至和口径版本',
  svg: 'SVG（矢量）',
  png: 'PNG（图片）',
  failed: '浏览器没有画成，请下载 SVG。',
  definition: (code: string, name: string, version: number) => `口径 ${code} ${name} 第 ${version} 版`,
  none: (chart: string) => `没有图“${chart}”。`,
}
