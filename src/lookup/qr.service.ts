// QR codes of the addresses of public pages.
import QRCode from 'qrcode';

/** A quarter of the code may be worn off a label and it still reads: level Q. */
const options = { errorCorrectionLevel: 'Q', margin: 4 } as const;

/** For screens and for labels of any size. */
export function qrSvg(address: string): Promise<string> {
  return QRCode.toString(address, { ...options, type: 'svg' });
}

/** For print. */
export function qrPng(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { ...options, type: 'png', scale: 10 });
}
