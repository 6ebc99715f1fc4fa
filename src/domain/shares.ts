/** A positive number as digits × 10^exponent, by its shortest decimal form: 0.1 is a tenth, as a person means it. */
function decimalOf(share: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '', exponent] = share.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/**
 * Whole numbers in the proportion of shares, each scaled by the same power of ten: sums of them are exact, where floating
 * point makes of three tenths more than 0.3. The shares are positive and finite.
 */
export function exactWeights(shares: readonly number[]): readonly bigint[] {
  const decimals = shares.map(decimalOf);
  const smallest = Math.min(0, ...decimals.map(({ exponent }) => exponent));
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - smallest));
}
