import { useState } from 'react'
import type { ChartDownloadView } from '#app/presenters/view-models.ts'
import { DropMenu } from '../basics/drop-menu.tsx'
import styles from '../basics/export-menu.module.css'

/** A chart as a file: SVG from the server, which works without script; PNG painted from it in the browser. */
export const ChartDownload = ({ download }: { download: ChartDownloadView }) => {
  const [isFailed, setFailed] = useState(false)
  const savePng = async () => {
    const { paintPng } = await import('./paint-png.client.ts')
    setFailed(!(await paintPng(download.svg.href, download.png.fileName)))
  }
  return (
    <>
      <DropMenu label={download.title} summary={download.label}>
        <ul>
          <li>
            <a href={download.svg.href} className={styles.choice}>
              {download.svg.label}
            </a>
          </li>
          <li>
            <button type="button" className={styles.choice} onClick={() => void savePng()}>
              {download.png.label}
            </button>
          </li>
        </ul>
      </DropMenu>
      {isFailed && <span role="alert">{download.png.failed}</span>}
    </>
  )
}
