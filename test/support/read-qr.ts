// What a telephone's camera would read: QR codes of a printed page or of a drawing, by another library than drew them.
import reader from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** The text of the QR code in a picture (PNG, SVG), or undefined where none can be read. */
export async function readQr(picture: Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return reader.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** A page of a PDF as a printer of so many dots an inch puts it on paper, as PNG. */
export async function rasterPage(
  bytes: Uint8Array,
  pageNumber: number,
  dotsPerInch: number,
): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const page = await document.getPage(pageNumber);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement & { toBuffer(mime: string): Buffer } };
  };
  const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, viewport, background: '#fff' }).promise;
  const png = canvas.toBuffer('image/png');
  await task.destroy();
  return png;
}
