type Triple = readonly [number, number, number];

/**
 * How colours look to people without one of the three kinds of cones: Machado, Oliveira & Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1, for linear RGB.
 */
const BLINDNESS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>;

/** Rec. 709: what a grey copy keeps of a colour. */
const GREY: Triple = [0.2126, 0.7152, 0.0722];

const WAYS = {
  ...BLINDNESS,
  grey: [GREY, GREY, GREY],
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>;

export type Way = keyof typeof WAYS;

export const ways = Object.keys(WAYS) as Way[];

const linear = (color: string): Triple => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
};

const times = (rows: readonly [Triple, Triple, Triple], [a, b, c]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = rows.map(([p, q, r]) => p * a + q * b + r * c);
  return [x, y, z];
};

/** sRGB to CIE XYZ, white being D65. */
const TO_XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const;

function labOf(rgb: Triple): Triple {
  const clipped = rgb.map((one) => Math.min(1, Math.max(0, one))) as unknown as Triple;
  const white = times(TO_XYZ, [1, 1, 1]);
  const [x = 0, y = 0, z = 0] = times(TO_XYZ, clipped).map((one, k) => {
    const share = one / (white[k] ?? 1);
    return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours (`RRGGBB`) are when seen in some way: CIE 1976 ΔE; 2.3 is just noticeable. */
export function distance(one: string, other: string, way: Way): number {
  const [a, b] = [one, other].map((color) => labOf(times(WAYS[way], linear(color))));
  return Math.hypot(...(a ?? []).map((value, k) => value - (b?.[k] ?? 0)));
}
