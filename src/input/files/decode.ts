/** The text of a file, or where it stops being UTF-8. */
export type Decoded =
  | { readonly text: string }
  | { readonly valid: string; readonly encoding: 'gbk' | 'utf-16' | null };

/** Decodes UTF-8; a byte order mark is dropped, so that columns count as editors show them. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { valid: validStart(bytes), encoding: guessEncoding(bytes) };
  }
}

/** The longest start that is UTF-8, found by halving. */
function validStart(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A character cut in two at `middle` is no error here: only what is wrong for sure is.
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
}

function decodes(bytes: Uint8Array, stream: boolean, encoding = 'utf-8'): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Chinese offices still meet GBK; a spreadsheet's “Unicode text” is UTF-16. */
function guessEncoding(bytes: Uint8Array): 'gbk' | 'utf-16' | null {
  const [first, second] = [bytes[0], bytes[1]];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  const sample = bytes.subarray(0, 65_536);
  if (sample.includes(0) || !decodes(sample, true, 'gbk')) return null;
  const chinese = new TextDecoder('gbk').decode(sample).match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
  return chinese > 1 ? 'gbk' : null;
}

/** The encodings that offices' files have. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The text of a table that a person exported: by its byte order mark, else UTF-8, else GB18030, which GBK and GB 2312 are
 * parts of. A byte order mark is dropped. Null where the bytes are none of these.
 */
export function decodeAny(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } | null {
  const [first, second] = [bytes[0], bytes[1]];
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : null;
  const encoding = marked ?? (first === 0xfe && second === 0xff ? 'utf-16be' : null);
  const candidates: readonly Encoding[] = encoding === null ? ['utf-8', 'gb18030'] : [encoding];
  for (const candidate of candidates) {
    try {
      const text = new TextDecoder(candidate, { fatal: true }).decode(bytes);
      return { text, encoding: candidate };
    } catch {
      // The next one, then.
    }
  }
  return null;
}
