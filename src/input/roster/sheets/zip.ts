/** What the directory of a ZIP file says of a part (PKWARE APPNOTE 4.3.12). */
interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Of the part's own header. */
  readonly offset: number;
}

const DIRECTORY = 0x0201_4b50;
const END = 0x0605_4b50;
const HEADER = 0x0403_4b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

/** The parts of a ZIP file; null where its directory, which stands at the end, is missing or broken. */
export function partsOf(bytes: Uint8Array): readonly Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/**
 * Unpacks a part piece by piece and gives each piece to `look`, until that says stop: nothing of it is kept. False where the part is
 * no good.
 */
export async function unpack(
  bytes: Uint8Array,
  { method, packed, offset }: Part,
  look: (piece: Uint8Array) => 'on' | 'stop',
): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== HEADER) return false;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return false;
  const raw = bytes.slice(start, start + packed);
  if (method !== DEFLATED) {
    look(raw);
    return method === 0;
  }
  const stream: ReadableStream<Uint8Array> = new Blob([raw])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      if (look(value) === 'stop') {
        await reader.cancel();
        return true;
      }
    }
  } catch {
    return false;
  }
}
