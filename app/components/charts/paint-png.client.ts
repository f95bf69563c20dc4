/** Pixels of the picture for one of its own. */
const SHARPNESS = 2

/**
 * Fetches a drawing from this host, paints it on a canvas and saves it as a file.
 * @returns whether the browser could
 */
export async function paintPng(href: string, fileName: string): Promise<boolean> {
  try {
    const answer = await fetch(href)
    if (!answer.ok) return false
    const image = new Image()
    // as data, which the page's policy allows of this host alone; the drawing fetches nothing
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SHARPNESS
    canvas.height = image.naturalHeight * SHARPNESS
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) return false
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = fileName
    link.click()
    URL.revokeObjectURL(link.href)
    return true
  } catch {
    return false
  }
}
