/** How much of a picture is cut off at each edge, in whole per cent of its width or height, as the reader sees it. */
export type Cut = { top: number; right: number; bottom: number; left: number };
export type Edge = keyof Cut;
/** What the reader did to a photo: quarter turns clockwise (0 to 3), then the cut. */
export type Frame = { turns: number; cut: Cut };

export const WHOLE: Frame = { turns: 0, cut: { top: 0, right: 0, bottom: 0, left: 0 } };

/** At least so much of each side stays, in per cent: a page is never empty. */
export const LEAST_SIDE = 10;

const OPPOSITE: Record<Edge, Edge> = { top: "bottom", bottom: "top", left: "right", right: "left" };

/** The frame with another cut at one edge, as far as the opposite edge leaves room. */
export function withCut({ turns, cut }: Frame, edge: Edge, percent: number): Frame {
  const room = 100 - LEAST_SIDE - cut[OPPOSITE[edge]];
  return { turns, cut: { ...cut, [edge]: Math.min(room, Math.max(0, Math.round(percent))) } };
}

const quarter = ({ top, right, bottom, left }: Cut): Cut => ({ top: left, right: top, bottom: right, left: bottom });

/** A quarter turn clockwise; what was cut off stays cut off. */
export function turned({ turns, cut }: Frame): Frame {
  return { turns: (turns + 1) % 4, cut: quarter(cut) };
}

export type Size = { width: number; height: number };

/**
 * How to draw a picture: which part of it (`from`, in its own pixels, unturned), and how large it comes out (`to`, turned), its longest
 * side at most `longest` pixels and never larger than it is.
 */
export function drawingOf(picture: Size, { turns, cut }: Frame, longest: number) {
  // As the picture lies unturned: four quarters make a whole turn.
  let own = cut;
  for (let rest = (4 - turns) % 4; rest > 0; rest--) own = quarter(own);
  const from = {
    x: (picture.width * own.left) / 100,
    y: (picture.height * own.top) / 100,
    width: (picture.width * (100 - own.left - own.right)) / 100,
    height: (picture.height * (100 - own.top - own.bottom)) / 100,
  };
  const scale = Math.min(1, longest / Math.max(from.width, from.height));
  const [across, down] = turns % 2 === 0 ? [from.width, from.height] : [from.height, from.width];
  const pixels = (side: number) => Math.max(1, Math.round(side * scale));
  return { from, to: { width: pixels(across), height: pixels(down) } };
}
