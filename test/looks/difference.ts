import type { Page } from 'playwright-core'

/** The least difference of a colour that counts, from 0 to 255. */
const leastStep = 20

/**
 * How much two pictures differ: the share of all points, from 0 to 1, whose red, green or blue is another one by more than
 * a thirteenth. Pictures of different sizes differ in everything. The browser itself reads them.
 *
 * @param scale - they are made smaller first, so that the edge of a letter is no difference. Default: 1
 */
export async function difference(page: Page, one: Buffer, other: Buffer, scale = 1): Promise<number> {
  const pictures = [one, other].map((picture) => picture.toString('base64'))
  return page.evaluate(
    async ([pictures, leastStep, scale]) => {
      const [one, other] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
          const image = await createImageBitmap(new Blob([bytes]))
          const [width, height] = [Math.ceil(image.width * scale), Math.ceil(image.height * scale)]
          const pen = new OffscreenCanvas(width, height).getContext('2d')
          if (!pen) throw new Error('No canvas.')
          pen.imageSmoothingQuality = 'high'
          pen.drawImage(image, 0, 0, width, height)
          return pen.getImageData(0, 0, width, height)
        }),
      )
      if (!one || !other || one.width !== other.width || one.height !== other.height) return 1
      let different = 0
      for (let at = 0; at < one.data.length; at += 4)
        if (
          [0, 1, 2].some(
            (part) => Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)) > leastStep,
          )
        )
          different++
      return different / (one.width * one.height)
    },
    [pictures, leastStep, scale] as const,
  )
}
