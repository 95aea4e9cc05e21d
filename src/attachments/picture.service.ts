import sharp from 'sharp';
import { mostDecodedBytes, mostPixels, thumbSide } from './file-types.table.ts';

/** Opens pictures with sharp, one at a time and never more pixels than memory can bear. */

export type PictureReading =
  | { readonly width: number; readonly height: number }
  | { readonly tooLarge: { readonly width: number; readonly height: number } }
  | { readonly broken: true };

// Several large pictures opened at once would need their memory at once.
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** Size as shown; decodes every pixel, since half an upload still has a whole header. */
export function readPicture(path: string): Promise<PictureReading> {
  return inTurn(async () => {
    // Only the header is read here, whatever size it claims.
    const claimed = await sharp(path, { failOn: 'error', limitInputPixels: false })
      .metadata()
      .catch(() => null);
    if (!claimed) return { broken: true };
    const { width, height, channels, depth, autoOrient } = claimed;
    const decoded = width * height * channels * (depth === 'uchar' ? 1 : 2);
    if (width * height > mostPixels || decoded > mostDecodedBytes) return { tooLarge: { width, height } };
    try {
      await small(path).raw().toBuffer();
      return { width: autoOrient.width, height: autoOrient.height };
    } catch {
      return { broken: true };
    }
  });
}

/** Writes a thumbnail, at most 240 px on its longer side, as WebP. */
export function makeThumb(path: string, to: string): Promise<void> {
  return inTurn(async () => {
    await small(path).webp({ quality: 78 }).toFile(to);
  });
}

function small(path: string) {
  return sharp(path, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
    .autoOrient()
    .resize(thumbSide, thumbSide, { fit: 'inside', withoutEnlargement: true });
}
