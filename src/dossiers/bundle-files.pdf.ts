// Bytes of uploaded files, and pictures made ready for their frames: upright, on white, sRGB, no larger than print needs.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { BundleFile } from './bundle.ts';
import type { ReadyPicture } from './draw-setting.pdf.ts';

export async function bytesOf(file: BundleFile): Promise<Uint8Array> {
  if (file.bytes) return file.bytes;
  if (file.path) return readFile(file.path);
  throw new Error(`${file.fileName}: neither path nor bytes`);
}

/** Longest side in pixels: 215 mm at 200 dots an inch; 80 mm then has far more than 300. */
const longestSide = 1700;

// Each picture is read once; and a rendering leaves the other processors to those who wait for a page.
sharp.cache(false);
sharp.concurrency(1);

const unreadable: ReadyPicture = { problem: 'không đọc được ảnh' };

/** Never throws: a picture that cannot be read is a problem in words. */
export async function preparePicture(file: BundleFile): Promise<ReadyPicture> {
  try {
    // Half of sharp's own limit would still hold any camera's picture; beyond it a file is a bomb.
    const picture = sharp(await bytesOf(file), { limitInputPixels: 210_000_000, sequentialRead: true })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb');
    const flat = file.mime === 'image/jpeg';
    const encoded = flat
      ? picture.jpeg({ quality: 88 })
      : picture.png({ compressionLevel: 6, palette: false });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return unreadable;
  }
}
