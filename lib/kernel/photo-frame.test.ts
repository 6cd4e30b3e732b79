import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawingOf, type Edge, LEAST_SIDE, turned, WHOLE, withCut } from "./photo-frame";

const PICTURE = { width: 2000, height: 1500 };
const edge = fc.constantFrom<Edge>("top", "right", "bottom", "left");
const deed = fc.oneof(fc.record({ edge, percent: fc.integer({ min: -20, max: 120 }) }), fc.constant("putar" as const));
/** Any frame that a reader can make. */
const frame = fc
  .array(deed, { maxLength: 12 })
  .map((deeds) => deeds.reduce((f, d) => (d === "putar" ? turned(f) : withCut(f, d.edge, d.percent)), WHOLE));

describe("a photo's frame", () => {
  it("leaves a whole photo as it is, and makes it no larger", () => {
    expect(drawingOf(PICTURE, WHOLE, 1600)).toEqual({
      from: { x: 0, y: 0, width: 2000, height: 1500 },
      to: { width: 1600, height: 1200 },
    });
    expect(drawingOf({ width: 300, height: 200 }, WHOLE, 1600).to).toEqual({ width: 300, height: 200 });
  });

  it("cuts each edge of the photo as it is seen: after a turn clockwise the left edge is on top", () => {
    const lying = withCut(WHOLE, "left", 25);
    expect(drawingOf(PICTURE, lying, 1600).from).toEqual({ x: 500, y: 0, width: 1500, height: 1500 });
    const upright = turned(lying);
    expect(upright).toEqual({ turns: 1, cut: { top: 25, right: 0, bottom: 0, left: 0 } });
    expect(drawingOf(PICTURE, upright, 1600).from).toEqual({ x: 500, y: 0, width: 1500, height: 1500 });
    // And what is cut at the top now comes off the same left side.
    expect(drawingOf(PICTURE, withCut(upright, "top", 50), 1600).from).toMatchObject({ x: 1000, width: 1000 });
    expect(drawingOf(PICTURE, withCut(upright, "right", 50), 1600).from).toMatchObject({ y: 750, height: 750 });
  });

  it("turns width into height", () => {
    expect(drawingOf(PICTURE, turned(WHOLE), 1600).to).toEqual({ width: 1200, height: 1600 });
    expect(drawingOf(PICTURE, turned(turned(WHOLE)), 1600).to).toEqual({ width: 1600, height: 1200 });
  });

  it("always leaves something, inside the picture, in its own proportions", () => {
    fc.assert(
      fc.property(frame, fc.integer({ min: 20, max: 4000 }), fc.integer({ min: 20, max: 4000 }), (f, width, height) => {
        const { from, to } = drawingOf({ width, height }, f, 1600);
        const { top, right, bottom, left } = f.cut;
        for (const side of [100 - top - bottom, 100 - left - right]) expect(side).toBeGreaterThanOrEqual(LEAST_SIDE);
        expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(0);
        expect(Math.min(from.x, from.y)).toBeGreaterThanOrEqual(0);
        expect(from.x + from.width).toBeLessThanOrEqual(width + 1e-6);
        expect(from.y + from.height).toBeLessThanOrEqual(height + 1e-6);
        expect(Math.max(to.width, to.height)).toBeLessThanOrEqual(1600);
        const [across, down] = f.turns % 2 === 0 ? [to.width, to.height] : [to.height, to.width];
        const scale = Math.min(1, 1600 / Math.max(from.width, from.height));
        expect(Math.abs(across - from.width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(down - from.height * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is as before after four quarter turns", () => {
    fc.assert(
      fc.property(frame, (f) => {
        expect(turned(turned(turned(turned(f))))).toEqual(f);
      }),
    );
  });

  it("draws the same part of the photo, however it is turned", () => {
    fc.assert(
      fc.property(frame, (f) => {
        expect(drawingOf(PICTURE, turned(f), 1600).from).toEqual(drawingOf(PICTURE, f, 1600).from);
      }),
    );
  });
});
